using System.Text.RegularExpressions;

namespace Coveo.Push.IntegrationTests.Samples;

/// <summary>What <c>docs/guides/telemetry.md</c> says.</summary>
internal sealed partial class TelemetryPage
{
    private readonly string _text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "telemetry.md"));

    /// <summary>Everything that is written as code on the page.</summary>
    public IReadOnlyCollection<string> Names => [.. Code().Matches(_text).Select(match => match.Groups[1].Value)];

    /// <summary>The metrics by their names, as <c>unit kind</c>.</summary>
    public IReadOnlyDictionary<string, string> Metrics =>
        Metric().Matches(_text).ToDictionary(row => row.Groups[1].Value, row => $"{row.Groups[2].Value} {row.Groups[3].Value}", StringComparer.Ordinal);

    /// <summary>The levels of the events by their IDs.</summary>
    public IReadOnlyDictionary<string, string> Events => Event().Matches(_text).ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex("`([^`\n]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `(coveo\.push\.\S+)` \| (\S+) \| (counter|histogram) \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Metric();

    [GeneratedRegex(@"^\| (\d+) \| (\w+) \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Event();
}
