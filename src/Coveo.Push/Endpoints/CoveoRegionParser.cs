using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>Reads a <see cref="CoveoRegion"/> from the spellings found in configuration, in any case.</summary>
public static class CoveoRegionParser
{
    /// <summary>Reads a region: <c>us</c>, <c>ca</c>, <c>eu</c>, <c>au</c>, an AWS name such as <c>eu-west-1</c>, or a documented name such as <c>US East</c>.</summary>
    /// <param name="text">The spelling, in any case; spaces, hyphens and underscores do not count.</param>
    /// <returns>The region.</returns>
    /// <exception cref="FormatException">The text names no region; the message lists the known ones.</exception>
    public static CoveoRegion Parse(string text) =>
        TryParse(text, out var region)
            ? region
            : throw new FormatException($"'{MessageText.Show(text ?? "")}' is not a Coveo region. Use one of: {RegionTable.KnownRegions}.");

    /// <summary>Reads a region if the text names one.</summary>
    /// <param name="text">The spelling, in any case; spaces, hyphens and underscores do not count.</param>
    /// <param name="region">The region, when the answer is <see langword="true"/>.</param>
    /// <returns>Whether the text names a region.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CoveoRegion region)
    {
        var row = text is null
            ? null
            : RegionTable.Regions.FirstOrDefault(candidate => candidate.Names.Any(name => SpellingTolerance.Matches(text, name)));
        region = row?.Region ?? default;
        return row is not null;
    }
}
