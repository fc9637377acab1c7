using System.Text;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>One operation of a push, as its producer makes it.</summary>
/// <param name="Position">Its place in the push, which is its version too.</param>
/// <param name="Wire">What should travel.</param>
/// <param name="Text">The item's text.</param>
/// <param name="Fate">Whether it can be accepted at all.</param>
internal sealed record DrawnOperation(int Position, WireOperation Wire, string Text, ItemFate Fate)
{
    public const string VersionKey = "version";
    public const string TextKey = "text";

    public string Id => Wire.Id;

    /// <summary>How many bytes the item has at least, whatever is escaped in it.</summary>
    public int LeastBytes => Wire.Version is null ? 0 : Encoding.UTF8.GetByteCount($$"""{"documentId":"{{Id}}","version":{{Position}},"text":"{{Text}}"}""");

    public PushDocument? Document => Wire.Version is null ? null : new PushDocument(Id)
    {
        FileExtension = Fate == ItemFate.AgainstRules ? "html" : null,
        Metadata = { [VersionKey] = Position, [TextKey] = Text },
    };

    public PushOperation ToPushOperation() => Document is { } document ? document : PushOperation.Delete(Id, Wire.DeletesChildren);

    public override string ToString() => $"{Position}: {Wire} '{Id}'{(Fate == ItemFate.Sound ? "" : $" ({Fate})")}";
}
