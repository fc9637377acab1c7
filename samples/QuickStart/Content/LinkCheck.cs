using QuickStart.Output;

namespace QuickStart.Content;

/// <summary>Looks where a symbolic link leads, without following it into a loop.</summary>
internal static class LinkCheck
{
    /// <summary>Why the link leads nowhere, or <see langword="null"/> for one that leads to a file or folder.</summary>
    public static string? ProblemOf(FileSystemInfo link)
    {
        var written = PrintableText.OneLine(link.LinkTarget ?? "");
        try
        {
            var target = link.ResolveLinkTarget(returnFinalTarget: true);
            if (target is not { Exists: true })
            {
                return $"a symbolic link to '{written}', which does not exist";
            }

            return target is DirectoryInfo && Contains(target.FullName, link.FullName)
                ? $"a symbolic link in a loop: '{written}' is a folder that contains it"
                : null;
        }
        catch (UnauthorizedAccessException)
        {
            // It leads to a place that is not ours to look at.
            return null;
        }
        catch (IOException)
        {
            return $"a symbolic link in a loop: '{written}' leads back to it";
        }
    }

    private static bool Contains(string folder, string path) =>
        path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
