namespace Coveo.Push.Emulator.Indexing;

/// <param name="Title">A title found in the body.</param>
/// <param name="Utf8">The words in the body, in an array of exactly their size; empty for a binary format.</param>
/// <param name="Size">Bytes of the decoded body.</param>
internal sealed record BodyContent(string? Title, byte[] Utf8, long Size)
{
    /// <summary>Gets the start of an HTML body as it was pushed; <see langword="null"/> for every other.</summary>
    public byte[]? Html { get; init; }

    public static BodyContent None { get; } = new(Title: null, [], 0);
}
