namespace Coveo.Push.Emulator.Store;

/// <summary>What a person may see, as far as indexes tell it.</summary>
/// <param name="Count">So many items.</param>
/// <param name="First">The first of them; before it, a search has nothing to find.</param>
/// <param name="Last">The last of them.</param>
internal sealed record VisibleItems(long Count, long First, long Last);
