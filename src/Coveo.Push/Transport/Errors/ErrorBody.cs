using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Coveo.Push.Transport;

/// <summary>
/// What the body of an error says. The Push API sends <c>errorCode</c> and <c>message</c>, its gateway a <c>message</c> alone, the
/// platform sometimes <c>type</c> or <c>code</c> and <c>detail</c>, storage XML, and what stands between all of them HTML or nothing.
/// </summary>
internal sealed record ErrorBody(string? Code, string? Message)
{
    private const int MaximumMessageLength = 500;
    private static readonly ErrorBody Empty = new(null, null);
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    public static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        var start = 0;
        while (start < body.Length && body[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF)
        {
            start++;
        }

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
                Shorten(Text(root, "message") ?? Text(root, "detail") ?? Text(root, "title")));
        }
        catch (JsonException)
        {
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
                ? new ErrorBody(root.Element("Code")?.Value, Shorten(root.Element("Message")?.Value))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ErrorBody WebPage(string text)
    {
        var title = Regex.Match(text, "<title[^>]*>(?<title>[^<]*)</title>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MatchTimeout);
        return new ErrorBody(null, title.Success ? $"a web page, titled '{Shorten(title.Groups["title"].Value)}'" : "a web page");
    }

    private static ErrorBody Plain(string text) => new(null, Shorten(text));

    /// <summary>One line, of bounded length: a message goes into logs.</summary>
    private static string? Shorten(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = new string([.. text!.Trim().Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length <= MaximumMessageLength ? line : line.Remove(MaximumMessageLength) + "…";
    }
}
