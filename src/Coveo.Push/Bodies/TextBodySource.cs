using System.Globalization;

namespace Coveo.Push;

/// <summary>A text as UTF-8.</summary>
internal sealed class TextBodySource(string text) : BodySource
{
    public override string Advice => "Give a text.";

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => new(new TextBodyStream(text));

    public override string ToString() => $"{text.Length.ToString(CultureInfo.InvariantCulture)} characters";
}
