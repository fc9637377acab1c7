namespace Coveo.Push.Emulator.Documents;

/// <param name="Json">As pushed.</param>
/// <param name="Count">Allowed and denied identities in all sets of all levels.</param>
/// <param name="Problem">The first identity that makes no sense, in one sentence.</param>
internal sealed record DocumentPermissions(string Json, int Count, string? Problem);
