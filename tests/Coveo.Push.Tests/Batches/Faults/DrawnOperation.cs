using System.Text;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>One operation of a push, as its producer makes it.</summary>
/// <param name="Position">Its place in the push, which is its version too.</param>
/// <param name="Wire">What should travel.</param>
/// <param name="Text">The item's text.</param>
/// <param name="Body">The item's body, if it has one.</param>
/// <param name="Fate">Whether it can be accepted at all.</param>
internal sealed record DrawnOperation(int Position, WireOperation Wire, string Text, string? Body, ItemFate Fate)
{
    public const string VersionKey = "version";
    public const string TextKey = "text";

    public string Id => Wire.Id;

    /// <summary>How many bytes the item has at least, whatever is escaped in it and wherever its body travels.</summary>
    public int LeastBytes => Wire.Version is null ? 0 : Encoding.UTF8.GetByteCount($$"""{"documentId":"{{Id}}","version":{{Position}},"text":"{{Text}}"}""");

    public PushDocument? Document => Wire.Version is null ? null : new PushDocument(Id)
    {
        FileExtension = Fate == ItemFate.AgainstRules ? "html" : null,
        Body = Body is null ? null : DocumentBody.FromText(Body),
        Metadata = { [VersionKey] = Position, [TextKey] = Text },
    };

    public static DrawnOperation Addition(int position, string id, string text, ItemFate fate, int bodyLength = 0)
    {
        var body = bodyLength == 0 ? null : BodyBeginning(position).PadRight(bodyLength, 'b');
        return new(position, new WireOperation(id, position, text.Length, body?.Length ?? 0, DeletesChildren: false), text, body, fate);
    }

    public static DrawnOperation Deletion(int position, string id, bool children) => new(position, new WireOperation(id, null, 0, 0, children), "", null, ItemFate.Sound);

    /// <summary>What tells the body of one version from that of another.</summary>
    public static string BodyBeginning(int version) => $"The body of version {version}. ";

    public PushOperation ToPushOperation() => Document is { } document ? document : PushOperation.Delete(Id, Wire.DeletesChildren);

    public override string ToString() => $"{Position}: {Wire} '{Id}'{(Body is null ? "" : $" with a body of {Body.Length}")}{(Fate == ItemFate.Sound ? "" : $" ({Fate})")}";
}
