namespace Coveo.Push;

/// <summary>What a file extension must be: a dot and a name, without spaces, slashes and control characters.</summary>
internal static class FileExtensionRule
{
    /// <summary>What is wrong with the extension, or <see langword="null"/>.</summary>
    public static string? Problem(string extension)
    {
        if (extension.Length < 2 || extension[0] != '.')
        {
            return "it starts with a dot, as in '.html'.";
        }

        foreach (var c in extension)
        {
            if (c is '/' or '\\' || char.IsControl(c) || char.IsWhiteSpace(c))
            {
                return "it has no spaces, slashes or control characters, as in '.html'.";
            }
        }

        return null;
    }
}
