namespace Coveo.Push.Emulator.Store;

/// <summary>What the last applied operation on the members or the aliases of an identity left behind.</summary>
/// <param name="OrderingId">Its ordering ID.</param>
/// <param name="Sequence">See <see cref="OperationStamp"/>.</param>
/// <param name="Result">How expanding the identity went, as the security cache spells it.</param>
/// <param name="Error">What was not usable, in one sentence.</param>
internal sealed record FacetVersion(ulong OrderingId, long Sequence, string Result, string? Error);
