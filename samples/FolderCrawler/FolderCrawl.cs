using System.Globalization;
using Coveo.Push;
using SampleHosting;

namespace FolderCrawler;

/// <summary>Crawls a folder.</summary>
internal sealed class FolderCrawl(ICrawlsClient crawls, string sourceId, FolderWalk walk, CrawlOptions options, RunOutput output)
{
    // Each checkpoint sends the batch that fills.
    private const int FilesBetweenCheckpoints = 1000;

    /// <summary>How the crawler works that keeps its state in a store.</summary>
    public static CrawlOptions OptionsFor(ICrawlStateStore store, CrawlMode mode) => new()
    {
        StateStore = store,

        // No file is read to know that it has not changed. Its size is in the metadata, which is always compared.
        VersionOf = file => file.Date?.ToString("O", CultureInfo.InvariantCulture),

        // An incremental crawl begins where the last crawl was complete, so there is nothing to go on with.
        Name = mode == CrawlMode.Incremental ? null : "folder",
        Resume = mode != CrawlMode.Incremental,

        // The lock on the state folder keeps a second crawler out, and a killed one needs not be waited for.
        LeaseHolder = "FolderCrawler",
    };

    public async Task<CrawlReport> RunAsync(CrawlMode mode, CancellationToken cancellationToken)
    {
        // Before the first file is looked at: what is written from here on is for the next incremental crawl.
        var place = CrawlPlace.Beginning();
        await using var crawl = await StartAsync(mode, cancellationToken);
        var last = crawl.Checkpoint is { } checkpoint ? CrawlPlace.Parse(checkpoint) : null;
        try
        {
            return await output.WatchAsync(() => Progress(crawl.SoFar), async () =>
            {
                if (mode == CrawlMode.Incremental)
                {
                    await AddChangesAsync(crawl, last?.Began ?? DateTimeOffset.MinValue, cancellationToken);
                }
                else
                {
                    place = last ?? place;
                    await AddAllAsync(crawl, place, cancellationToken);
                }

                return await crawl.CompleteAsync((place with { After = "" }).ToString(), cancellationToken);
            });
        }
        catch (CrawlIncompleteException incomplete)
        {
            return incomplete.Report;
        }
    }

    private async Task AddAllAsync(ICrawlSession crawl, CrawlPlace place, CancellationToken cancellationToken)
    {
        if (crawl.IsResumed)
        {
            output.Say("Goes on", place.After.Length > 0 ? $"behind {place.After}, where the last crawl was cut short" : "with the crawl that was cut short, from its beginning");
        }

        var files = 0;
        foreach (var file in walk.FilesAfter(place.After, (path, problem) => Skip(crawl, path, problem)))
        {
            await AddAsync(crawl, file, cancellationToken);
            if (++files % FilesBetweenCheckpoints == 0 && await crawl.SaveCheckpointAsync((place with { After = file.Path }).ToString(), cancellationToken))
            {
                output.SayProgress("Checkpoint", Progress(crawl.SoFar));
            }
        }
    }

    /// <summary>
    /// What was written to since then. Files that were deleted, renamed, or moved here with their old time are not among it: the file system says nothing of
    /// them, and a watcher misses what happens while it does not run, or too fast. A rescan finds them.
    /// </summary>
    private async Task AddChangesAsync(ICrawlSession crawl, DateTimeOffset since, CancellationToken cancellationToken)
    {
        foreach (var file in walk.FilesAfter("", (path, problem) => Skip(crawl, path, problem)).Where(file => file.File.LastWriteTimeUtc >= since))
        {
            await AddAsync(crawl, file, cancellationToken);
        }
    }

    private async Task AddAsync(ICrawlSession crawl, FolderFile file, CancellationToken cancellationToken)
    {
        PushDocument document;
        try
        {
            document = file.ToDocument();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Skip(crawl, file.Path, problem);
            return;
        }

        await crawl.AddAsync(document, cancellationToken);
    }

    /// <summary>What cannot be read looks as if it were gone: so the crawl is told, and deletes nothing.</summary>
    private void Skip(ICrawlSession crawl, string path, Exception problem)
    {
        output.Say("Skipped", $"{path}: {problem.Message}");
        crawl.ReportGap($"'{path}' cannot be read, so nothing was deleted: {problem.Message}");
    }

    private Task<ICrawlSession> StartAsync(CrawlMode mode, CancellationToken cancellationToken) => mode switch
    {
        CrawlMode.Rebuild => crawls.StartRebuildAsync(sourceId, options, cancellationToken),
        CrawlMode.Rescan => crawls.StartRescanAsync(sourceId, options, cancellationToken),
        _ => crawls.StartIncrementalAsync(sourceId, options, cancellationToken),
    };

    private static string Progress(CrawlReport soFar) =>
        string.Create(CultureInfo.InvariantCulture, $"{soFar.Seen:N0} files seen, {soFar.Unchanged:N0} unchanged, {soFar.AddedOrUpdated:N0} delivered");
}
