namespace Coveo.Push;

/// <summary>A body of plain text: <c>data</c> on the wire.</summary>
internal sealed class TextBody : DocumentBody
{
    public TextBody(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    public string Text { get; }

    internal override CompressionType? Compression => null;
}
