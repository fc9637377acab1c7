namespace Coveo.Push.Emulator.Indexing;

/// <param name="Title">A title found in the body.</param>
/// <param name="Text">The words in the body; empty for a binary format.</param>
/// <param name="Size">Bytes of the decoded body.</param>
internal sealed record BodyContent(string? Title, string Text, long Size)
{
    public static BodyContent None { get; } = new(Title: null, string.Empty, 0);
}
