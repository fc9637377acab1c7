namespace Coveo.Push.Emulator.Documents;

internal static class DocumentUri
{
    private const string AfterScheme = "://";

    /// <summary>Whether the text is <c>scheme://something</c> without control characters; the service asks no more of a document ID.</summary>
    public static bool IsValid(string documentId)
    {
        var schemeEnd = documentId.IndexOf(AfterScheme, StringComparison.Ordinal);
        return schemeEnd > 0
            && schemeEnd + AfterScheme.Length < documentId.Length
            && char.IsAsciiLetter(documentId[0])
            && documentId.Take(schemeEnd).All(IsSchemeCharacter)
            && !documentId.Any(char.IsControl);
    }

    private static bool IsSchemeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.';
}
