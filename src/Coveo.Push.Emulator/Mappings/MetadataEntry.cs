namespace Coveo.Push.Emulator.Mappings;

/// <summary>Where a metadata key and its value are in the JSON of all of them.</summary>
/// <param name="Key">The key, with its quotes.</param>
/// <param name="Value">The value.</param>
/// <param name="IsEscaped">Whether characters of the key are escaped.</param>
internal readonly record struct MetadataEntry(Range Key, Range Value, bool IsEscaped);
