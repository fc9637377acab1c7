using System.Globalization;

namespace Coveo.Push;

/// <summary>What a documentId must be: <c>scheme://rest</c> (docs.coveo.com/en/78). The service takes others with a 202 and never indexes them.</summary>
internal static class DocumentIdRule
{
    private const string Separator = "://";

    /// <summary>What is wrong with the ID, or <see langword="null"/>.</summary>
    public static string? Problem(string documentId) => IsOrdinary(documentId) ? null : ProblemOfOther(documentId);

    /// <summary>Whether the ID is a URI of printable ASCII, as nearly every one is: seen in one pass, where the rules one by one take several.</summary>
    private static bool IsOrdinary(string documentId)
    {
        var colon = documentId.IndexOf(':');
        var rest = colon + Separator.Length;
        return colon > 0
            && rest < documentId.Length
            && documentId[colon + 1] == '/'
            && documentId[colon + 2] == '/'
            && IsScheme(documentId, colon)
            && AsciiText.IsPrintable(documentId.AsSpan(rest));
    }

    private static string? ProblemOfOther(string documentId)
    {
        if (documentId.Length == 0)
        {
            return "is empty. Give each item a URI of its own, such as 'https://acme.example/p/1'.";
        }

        if (!Identifier.IsWellFormed(documentId))
        {
            return "holds half of a surrogate pair, which cannot be sent. Percent-encode the name it was made from.";
        }

        if (HasControlCharacter(documentId))
        {
            return "holds a control character, such as a line break. Percent-encode it.";
        }

        if (IsPath(documentId))
        {
            return "is a path, not a URI: use a file URI such as 'file:///C:/docs/a.txt'.";
        }

        return RestStart(documentId) is { } rest && rest < documentId.Length
            ? null
            : "is not a URI: it needs a scheme, '://' and something after it, as in 'https://acme.example/p/1', 'file:///a.txt' or 'product://1'.";
    }

    /// <summary>What is wrong with the ID where every item goes whose ID begins with it, or <see langword="null"/>.</summary>
    public static string? PrefixProblem(string documentId) =>
        RestStart(documentId) is { } rest && documentId.AsSpan(rest).Trim('/').IsEmpty
            ? "is a scheme alone: with deleteChildren it would delete every item of the source whose ID begins so. Name at least a host or a folder; to empty a source, use DeleteOlderThanAsync."
            : null;

    /// <summary>What is wrong with the ID where it travels in the request line, or <see langword="null"/>.</summary>
    public static string? RequestLineProblem(string documentId)
    {
        const int Limit = PushDefaults.MaximumDocumentIdInRequestLine;
        var length = 0L;
        foreach (var c in documentId)
        {
            length += EncodedLength(c);
        }

        return length <= Limit
            ? null
            : string.Format(
                CultureInfo.InvariantCulture,
                "has {0:N0} characters when percent-encoded; the request line, in which a call for a single item carries it, takes {1:N0}. Give the item a shorter one.",
                length,
                Limit);
    }

    /// <summary>What one UTF-16 character adds to the percent-encoded ID: itself, or %XX for each of its bytes in UTF-8.</summary>
    private static long EncodedLength(char c) => c switch
    {
        >= '0' and <= '9' or '-' or '.' or '_' or '~' => 1,
        _ when IsLetter(c) => 1,
        < '\u0080' => 3,
        < '\u0800' => 6,
        _ when char.IsSurrogate(c) => 6,
        _ => 9,
    };

    public static bool HasControlCharacter(string text)
    {
        var other = AsciiText.IndexOfOther(text.AsSpan());
        if (other < 0)
        {
            return false;
        }

        foreach (var c in text.AsSpan(other))
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPath(string text) =>
        text.StartsWith(@"\\", StringComparison.Ordinal)
        || (text.Length > 2 && IsLetter(text[0]) && text[1] == ':' && (text[2] == '\\' || (text[2] == '/' && !text.AsSpan(1).StartsWith(Separator.AsSpan(), StringComparison.Ordinal))));

    /// <summary>Where the text after <c>scheme://</c> starts, or <see langword="null"/> for a text without a scheme.</summary>
    private static int? RestStart(string text)
    {
        var colon = text.IndexOf(Separator, StringComparison.Ordinal);
        return colon > 0 && IsScheme(text, colon) ? colon + Separator.Length : null;
    }

    private static bool IsScheme(string text, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            if (!IsLetter(c) && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
