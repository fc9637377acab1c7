using System.Globalization;

namespace FolderCrawler;

/// <summary>How far a crawl is, as its checkpoint says it.</summary>
/// <param name="Began">When it began, by the clock of this machine: the next incremental crawl takes what was written to since.</param>
/// <param name="After">The path of the last file that was taken; empty at the beginning.</param>
internal sealed record CrawlPlace(DateTimeOffset Began, string After)
{
    // The times of files are coarser than the clock: by 2 seconds on FAT. What was written in between is sent twice.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    public static CrawlPlace Beginning() => new(TimeProvider.System.GetUtcNow() - Margin, After: "");

    public static CrawlPlace Parse(string checkpoint)
    {
        var parts = checkpoint.Split(' ', 2);
        return new CrawlPlace(DateTimeOffset.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Began:O} {After}");
}
