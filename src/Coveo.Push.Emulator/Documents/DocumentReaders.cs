using Coveo.Push.Emulator.Sources;

namespace Coveo.Push.Emulator.Documents;

/// <summary>Knows what an item of a source may contain.</summary>
internal sealed class DocumentReaders(bool strict)
{
    /// <summary>Dictionaries are documented for catalog content and streams only.</summary>
    public DocumentBodyReader For(Source source) => new(allowsObjects: !strict || !source.IsPushSource || source.StreamEnabled, allowsManyDataKeys: !strict);
}
