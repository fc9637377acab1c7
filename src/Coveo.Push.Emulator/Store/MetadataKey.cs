namespace Coveo.Push.Emulator.Store;

/// <summary>A key that items of a source were pushed with.</summary>
/// <param name="Name">In lower case: the service does not tell keys apart by letter case.</param>
/// <param name="Spellings">How it was written, where that differs.</param>
/// <param name="Types">The JSON types of its values.</param>
/// <param name="Count">In how many items of the sample.</param>
/// <param name="Unmapped">In how many of those it got into no field.</param>
/// <param name="Example">One of its values.</param>
internal sealed record MetadataKey(string Name, string Spellings, string Types, long Count, long Unmapped, string Example);
