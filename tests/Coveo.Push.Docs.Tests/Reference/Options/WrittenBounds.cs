using System.Globalization;
using System.Text.RegularExpressions;

namespace Coveo.Push.Docs.Tests.Reference.Options;

/// <summary>The bounds that a comment states, as in "1 millisecond to 1 hour" or "at least 1".</summary>
/// <param name="Least">The least value; of a time its ticks.</param>
/// <param name="Most">The greatest value, if there is one.</param>
internal sealed partial record WrittenBounds(decimal Least, decimal? Most)
{
    private static readonly Dictionary<string, decimal> Units = new(StringComparer.Ordinal)
    {
        ["millisecond"] = TimeSpan.TicksPerMillisecond,
        ["second"] = TimeSpan.TicksPerSecond,
        ["minute"] = TimeSpan.TicksPerMinute,
        ["hour"] = TimeSpan.TicksPerHour,
        ["day"] = TimeSpan.TicksPerDay,
        ["MiB"] = 1024 * 1024,
    };

    /// <summary>Reads the words; <see langword="null"/> where they state no numbers, or bounds that are not part of the range.</summary>
    public static WrittenBounds? Read(string words)
    {
        // "Whole minutes, 0 to 1,440 of them"
        var whole = WholeUnit().Match(words) is { Success: true } unit ? unit.Groups[1].Value : "";
        if (FromTo().Match(words) is { Success: true } range)
        {
            return new(Number(range.Groups["least"].Value, whole), Number(range.Groups["most"].Value, whole));
        }

        return OrMore().Match(words) is { Success: true } least ? new(Number(least.Groups["least"].Value, whole), Most: null) : null;
    }

    /// <summary>A quantity, such as "One second", "5,000,000" or "6 MiB"; of a time its ticks.</summary>
    public static decimal Number(string words, string unit = "")
    {
        var parts = words.Trim().Split(' ');
        var number = parts[0].ToUpperInvariant() switch
        {
            "ZERO" => 0,
            "ONE" => 1,
            _ => decimal.Parse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture),
        };
        var name = parts.ElementAtOrDefault(1) ?? unit;
        return number * (Units.TryGetValue(name, out var factor) || Units.TryGetValue(name.TrimEnd('s'), out factor) ? factor : 1);
    }

    [GeneratedRegex(@"^Whole (\w+),", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeUnit();

    [GeneratedRegex(@"(?<least>\b(?:[Zz]ero|[Oo]ne|\d[\d,.]*)(?: (?:milliseconds?|seconds?|minutes?|hours?|days?|MiB)\b)?)(?:, [^,.]+,)? to (?<most>\d[\d,]*(?:\.\d+)?(?: (?:milliseconds?|seconds?|minutes?|hours?|days?|MiB)\b)?)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"(?:[Aa]t least (?<least>(?:one|\d[\d,]*)(?: \w+)?)|(?<least>(?:One|\d[\d,]*)(?: (?:milliseconds?|seconds?|minutes?|hours?|days?))?) (?:or more|at least))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OrMore();
}
