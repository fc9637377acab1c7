using Microsoft.Extensions.FileSystemGlobbing;

namespace Coveo.Push.Cli.Inputs.Folders;

/// <summary>
/// Which files of a folder are meant: those that match one of the patterns to include (all, if there are none) and none of those to exclude.
/// A pattern without <c>/</c> is one of names, at any depth.
/// </summary>
internal sealed class GlobFilter
{
    private const string AnyName = "\u0001";

    private readonly Matcher _included = new(StringComparison.Ordinal);
    private readonly Matcher _excluded = new(StringComparison.Ordinal);

    /// <param name="include">Patterns of what to take.</param>
    /// <param name="exclude">Patterns of what to leave out.</param>
    public GlobFilter(IReadOnlyCollection<string> include, IReadOnlyCollection<string> exclude)
    {
        foreach (var pattern in include.Count == 0 ? ["**/*"] : include)
        {
            _included.AddInclude(Anywhere(pattern));
        }

        foreach (var pattern in exclude)
        {
            _excluded.AddInclude(Anywhere(pattern));
        }
    }

    /// <summary>Whether a file is meant.</summary>
    /// <param name="name">Its path below the folder, with <c>/</c>.</param>
    public bool Takes(string name) => _included.Match(name).HasMatches && !_excluded.Match(name).HasMatches;

    /// <summary>Whether something below a folder may be meant: not where everything is excluded, at whatever depth.</summary>
    /// <param name="name">The folder's path below the root.</param>
    public bool Enters(string name) =>
        !(_excluded.Match($"{name}/{AnyName}").HasMatches && _excluded.Match($"{name}/{AnyName}/{AnyName}/{AnyName}").HasMatches);

    private static string Anywhere(string pattern) => pattern.Contains('/', StringComparison.Ordinal) ? pattern.TrimStart('/') : $"**/{pattern}";
}
