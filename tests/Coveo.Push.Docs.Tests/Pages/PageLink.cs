namespace Coveo.Push.Docs.Tests.Pages;

/// <summary>A link or an image of a page.</summary>
/// <param name="Page">The path of the page.</param>
/// <param name="Line">The line it stands in, from 1.</param>
/// <param name="Target">Where it leads, as it is written.</param>
internal sealed record PageLink(string Page, int Line, string Target)
{
    /// <summary>Whether it names a place outside of the repository.</summary>
    public bool IsAbsolute => Target.Contains("://", StringComparison.Ordinal) || Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path from the root that it leads to, without its anchor; the page itself for a mere anchor.</summary>
    public string Path
    {
        get
        {
            var path = Uri.UnescapeDataString(Target.Split('#')[0]);
            return path.Length == 0 ? Page : From(Page, path);
        }
    }

    /// <summary>What follows the <c>#</c>; <see langword="null"/> without one.</summary>
    public string? Anchor => Target.Split('#', 2) is [_, var anchor] ? anchor : null;

    public override string ToString() => FormattableString.Invariant($"{Page}:{Line}: {Target}");

    private static string From(string page, string path)
    {
        var folder = path[0] == '/' ? Repository.Root : System.IO.Path.GetDirectoryName(Repository.Absolute(page))!;
        var relative = System.IO.Path.GetRelativePath(Repository.Root, System.IO.Path.Combine(folder, path.TrimStart('/')));
        return relative.Replace('\\', '/');
    }
}
