using Coveo.Push;
using DeadLetters.Content;
using DeadLetters.Letters;

namespace DeadLetters;

/// <summary>Pushes pages, waits until the service says what became of them, and writes down those that are not in the index.</summary>
internal sealed class Delivery(CoveoPushClient client, string sourceId)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <returns>Whether all of them are in the index.</returns>
    public async Task<bool> RunAsync(string name, IReadOnlyList<Page> pages, DeadLetterFile letters)
    {
        // Pages that never reach the service: single ones here, so that their reasons fit into memory.
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        var options = new CrawlOptions
        {
            Batches = new BatchOptions
            {
                OnFailure = BatchFailureMode.Continue,
                OnItemNotAccepted = (item, _) =>
                {
                    refused[item.Id] = item.Reason;
                    return default;
                },
            },
        };
        await using var crawl = await client.Crawls.StartIncrementalAsync(sourceId, options);
        foreach (var page in pages)
        {
            await crawl.AddAsync(page.ToDocument());
        }

        await crawl.CompleteAsync();
        var verification = await crawl.VerifyAsync(Patience);
        if (verification.Problem is not null)
        {
            Console.Error.WriteLine($"error: {verification.Problem}");
        }

        // The crawl does not keep the pages: the site is gone through once more, and each page asked for.
        var reasons = verification.Failures.ToDictionary(failure => failure.Id, StringComparer.Ordinal);
        var written = await letters.WriteAsync(pages.Where(page => !IsIndexed(crawl.OutcomeOf(page.Url))).Select(page => LetterOf(page, crawl, refused, reasons)));
        Console.WriteLine($"{name,-14}{pages.Count - written.Count} of {pages.Count} pages are in the index");
        foreach (var letter in written)
        {
            Console.WriteLine($"{"",-14}{letter.Page.Url}: {letter.Outcome}{(letter.Stage is null ? "" : $" in {letter.Stage}")}. {letter.Reason}");
        }

        return written.Count == 0;
    }

    private static bool IsIndexed(CrawlVerificationOutcome? outcome) => outcome is CrawlVerificationOutcome.Indexed or CrawlVerificationOutcome.IndexedWithWarning;

    private static DeadLetter LetterOf(Page page, ICrawlSession crawl, Dictionary<string, string> refused, Dictionary<string, CrawlVerificationFailure> reasons) =>
        reasons.TryGetValue(page.Url, out var failure) ? new DeadLetter($"{failure.Outcome}", failure.Stage, failure.Reason, page)
        : crawl.OutcomeOf(page.Url) is { } outcome ? new DeadLetter($"{outcome}", Stage: null, "The log does not say why.", page)
        : new DeadLetter("NotAccepted", Stage: null, refused.TryGetValue(page.Url, out var reason) ? reason : "It was not sent.", page);
}
