namespace Coveo.Push;

/// <summary>What a documentId must be: a URI with a scheme (docs.coveo.com/en/78). The service takes others with a 202 and never indexes them.</summary>
internal static class DocumentIdRule
{
    /// <summary>What is wrong with the ID, or <see langword="null"/>.</summary>
    public static string? Problem(string documentId)
    {
        if (documentId.Length == 0)
        {
            return "is empty. Give each item a URI of its own, such as 'https://acme.example/p/1'.";
        }

        if (!Identifier.IsWellFormed(documentId))
        {
            return "holds half of a surrogate pair, which cannot be sent. Percent-encode the name it was made from.";
        }

        if (documentId.Any(char.IsControl))
        {
            return "holds a control character, such as a line break. Percent-encode it.";
        }

        var colon = documentId.IndexOf(':');
        return colon > 0 && colon < documentId.Length - 1 && IsScheme(documentId, colon)
            ? null
            : "is not a URI: it needs a scheme, as in 'https://acme.example/p/1', 'file:///a.txt' or 'product://1'.";
    }

    private static bool IsScheme(string text, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            var isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return false;
            }
        }

        return true;
    }
}
