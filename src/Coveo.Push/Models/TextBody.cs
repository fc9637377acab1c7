namespace Coveo.Push;

/// <summary>A body of plain text inside the call: <c>data</c> on the wire. Made by <see cref="DocumentBody.FromText"/>. It may have 5 MB (docs.coveo.com/en/73).</summary>
public sealed class TextBody : DocumentBody
{
    internal TextBody(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The text, whole.</summary>
    public string Text { get; }

    internal override CompressionType? Compression => null;

    /// <summary>How long the text is, in characters; the text itself is left out.</summary>
    public override string ToString() => $"TextBody {{ Length = {Text.Length} }}";
}
