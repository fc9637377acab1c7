using System.Text.RegularExpressions;
using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Links;

/// <summary>What is wrong with links, if something is.</summary>
internal static partial class LinkProblems
{
    private static readonly Lazy<Dictionary<string, MarkdownPage>> Pages = new(() => MarkdownPage.All.ToDictionary(page => page.Path, StringComparer.Ordinal));

    public static IEnumerable<string> Of(PageLink link)
    {
        var problem = link.IsAbsolute ? OfAddress(link.Target) : OfPath(link);
        return problem is null ? [] : [$"{link} {problem}"];
    }

    private static string? OfAddress(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) ? "is no address"
        : uri.Scheme is not ("https" or "http" or "mailto") ? "has a scheme that no reader can follow"
        : null;

    private static string? OfPath(PageLink link) =>
        link.Path.StartsWith("..", StringComparison.Ordinal) ? "leads out of the repository"
        : !File.Exists(Repository.Absolute(link.Path)) && !Directory.Exists(Repository.Absolute(link.Path)) ? "leads to no file"
        : link.Anchor is { } anchor ? OfAnchor(link.Path, anchor)
        : null;

    private static string? OfAnchor(string path, string anchor) =>
        Pages.Value.TryGetValue(path, out var page) ? page.Anchors.Contains(Uri.UnescapeDataString(anchor)) ? null : $"leads to no heading of {path}"
        : LineAnchor().IsMatch(anchor) ? null
        : $"has an anchor, and {path} has no headings";

    [GeneratedRegex("^L[0-9]+(-L[0-9]+)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineAnchor();
}
