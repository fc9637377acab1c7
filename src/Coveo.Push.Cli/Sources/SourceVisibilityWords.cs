using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Sources;

/// <summary>Who sees the items of a source, in the words of the command line.</summary>
internal static class SourceVisibilityWords
{
    public static string[] All { get; } = [.. Enum.GetValues<SourceVisibility>().Select(Of)];

    public static string Of(SourceVisibility visibility) => visibility.ToString().ToLowerInvariant();

    /// <param name="word">One of <see cref="All"/>.</param>
    public static SourceVisibility Parse(string word) => Enum.GetValues<SourceVisibility>().Single(visibility => Of(visibility) == word);
}
