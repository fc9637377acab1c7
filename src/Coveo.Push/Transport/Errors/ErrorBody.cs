using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Coveo.Push.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>
/// What the body of an error says. The Push API sends <c>errorCode</c> and <c>message</c>, its gateway a <c>message</c> alone, the
/// platform sometimes <c>type</c> or <c>code</c> and <c>detail</c>, storage XML, and what stands between all of them HTML or nothing.
/// </summary>
internal sealed record ErrorBody(string? Code, string? Message)
{
    private const int MaximumCodeLength = 100;
    private const int MaximumMessageLength = 500;
    private static readonly ErrorBody Empty = new(null, null);

    /// <summary>The same without the secrets, each text on one line and of bounded length: it goes into messages and logs.</summary>
    public ErrorBody Cleaned(SecretMask secrets) =>
        new(Shorten(secrets.Mask(Code), MaximumCodeLength), Shorten(secrets.Mask(Message), MaximumMessageLength));

    public static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        var start = FirstSign(body);
        if (start == body.Length)
        {
            return Empty;
        }

        var text = Decode(body.Slice(start));
        return text[0] switch
        {
            '{' => ReadJson(text) ?? Plain(text),
            '<' => ReadXml(text) ?? WebPage(text),
            _ => Plain(text),
        };
    }

    /// <summary>Whether the body is markup.</summary>
    public static bool StartsWithTag(ReadOnlySpan<byte> body)
    {
        var start = FirstSign(body);
        return start < body.Length && body[start] == (byte)'<';
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static int FirstSign(ReadOnlySpan<byte> body)
    {
        var start = 0;
        while (start < body.Length)
        {
            if (body[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                start++;
            }
            else if (body.Slice(start).StartsWith(ByteOrderMark))
            {
                start += ByteOrderMark.Length;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    private static string Decode(ReadOnlySpan<byte> bytes) =>
#if NETSTANDARD2_0
        Encoding.UTF8.GetString(bytes.ToArray());
#else
        Encoding.UTF8.GetString(bytes);
#endif

    private static ErrorBody? ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return new ErrorBody(
                Text(root, "errorCode") ?? Text(root, "code") ?? Text(root, "type"),
                Text(root, "message") ?? Text(root, "detail") ?? Text(root, "title"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The latter for a text that is half of a surrogate pair.
            return null;
        }
    }

    private static string? Text(JsonElement root, string name)
    {
        foreach (var property in root.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind == JsonValueKind.String)
            {
                return property.Value.GetString();
            }
        }

        return null;
    }

    private static ErrorBody? ReadXml(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XElement.Load(reader);
            return root.Name.LocalName == "Error"
                ? new ErrorBody(root.Element("Code")?.Value, root.Element("Message")?.Value)
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ErrorBody WebPage(string text)
    {
        // One way through it, whatever it says again and again: nobody knows who has written the page.
        var tag = text.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var start = tag < 0 ? -1 : text.IndexOf('>', tag) + 1;
        var end = start <= 0 ? -1 : text.IndexOf('<', start);
        var title = end < 0 ? "" : text.Substring(start, end - start).Trim();
        return new ErrorBody(null, title.Length > 0 ? $"a web page, titled '{title}'" : "a web page");
    }

    private static ErrorBody Plain(string text) => new(null, text);

    private static string? Shorten(string? text, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = new string([.. text!.Trim().Select(c => char.IsControl(c) ? ' ' : c)]);
        if (line.Length <= length)
        {
            return line;
        }

        // Not in the middle of a character.
        return line.Remove(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length) + "…";
    }
}
