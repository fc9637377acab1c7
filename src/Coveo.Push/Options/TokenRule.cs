namespace Coveo.Push;

/// <summary>What a token must be to travel in a header. The value never shows in a message.</summary>
internal static class TokenRule
{
    /// <summary>What is wrong with the token, or <see langword="null"/>.</summary>
    public static string? Problem(string? token) =>
        string.IsNullOrWhiteSpace(token) ? "is empty"
        : token!.Any(c => c is <= ' ' or >= '\x7f') ? "has a space, a line break or a character outside ASCII"
        : null;
}
