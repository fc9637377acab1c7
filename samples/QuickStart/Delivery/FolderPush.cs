using Coveo.Push;
using QuickStart.Content;
using QuickStart.Index;
using QuickStart.Items;
using QuickStart.Output;
using SampleHosting;

namespace QuickStart.Delivery;

/// <summary>Gives the files of a folder to a crawl, and says of each one that did not arrive why.</summary>
internal sealed class FolderPush(ContentFolders content, SearchWordChoice words, IRunOutput output)
{
    // A person is watching: small batches keep the bar moving. A crawler that runs alone leaves the default.
    private const int ItemsPerBatch = 200;

    // What the service did not take ends the push, all for the same reason: some of it tells.
    private const int FailuresShown = 20;

    private int _failuresShown;

    public DeliveryReport Report { get; } = new();

    /// <summary>How the crawl is to work.</summary>
    public CrawlOptions Options => new() { Batches = new BatchOptions { MaxItems = ItemsPerBatch, OnItemNotAccepted = TellAsync } };

    /// <exception cref="CoveoPushException">The service did not take a batch, so the crawl has ended.</exception>
    public async Task RunAsync(ICrawlSession crawl, CancellationToken cancellationToken)
    {
        // Listed twice, for the progress bar: holding the names instead would take memory without bound.
        var total = content.Findings().LongCount(finding => finding.Kind == FindingKind.File);
        await output.ShowProgressAsync("Pushing", total, async done =>
        {
            foreach (var document in Documents(crawl))
            {
                await crawl.AddAsync(document, cancellationToken);
                done.Report(crawl.SoFar.AddedOrUpdated);
            }

            Report.Crawl = await CompleteAsync(crawl, cancellationToken);
            done.Report(total);
        });
        if (Report.Crawl.StatusProblem is { } problem)
        {
            output.ReportError($"The status of the source could not be set to IDLE: {ConnectionVariables.Explain(problem)}");
        }
    }

    private static async Task<CrawlReport> CompleteAsync(ICrawlSession crawl, CancellationToken cancellationToken)
    {
        try
        {
            return await crawl.CompleteAsync(cancellationToken: cancellationToken);
        }
        catch (CrawlIncompleteException incomplete) when (incomplete.Report is { Failed: 0, NotSent: 0 })
        {
            // Some files cannot be items, which was told of each; the service has taken all the others.
            return incomplete.Report;
        }
    }

    private IEnumerable<PushDocument> Documents(ICrawlSession crawl)
    {
        foreach (var finding in content.Findings())
        {
            switch (finding.Kind)
            {
                case FindingKind.File when TryMake(crawl, finding) is { } document:
                    yield return document;
                    break;
                case FindingKind.Failed:
                    ReportFailure(crawl, finding.Name, finding.Reason!);
                    break;
                case FindingKind.Skipped:
                    output.ReportProblem(ProblemKind.Skipped, finding.Name, finding.Reason!);
                    break;
                case FindingKind.Link:
                    Report.AddLink();
                    break;
            }
        }
    }

    private PushDocument? TryMake(ICrawlSession crawl, FolderFinding finding)
    {
        try
        {
            var item = FileItem.Of(finding);
            var document = item.ToDocument();
            Report.AddPushed(item);
            words.Consider(item);
            if (item.Bytes == 0)
            {
                output.ReportProblem(ProblemKind.Note, item.Name, "empty: only its name is searchable");
            }

            return document;
        }
        catch (Exception problem) when (IsOfFile(problem))
        {
            ReportFailure(crawl, finding.Name, Describe(problem));
            return null;
        }
    }

    private ValueTask TellAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        Report.AddNotAccepted(outcome.Position);
        if (outcome.Result == ItemResult.Rejected || (outcome.Result == ItemResult.Failed && _failuresShown++ < FailuresShown))
        {
            output.ReportProblem(ProblemKind.Failed, content.NameOf(outcome.Id), ReasonOf(outcome));
        }

        return ValueTask.CompletedTask;
    }

    private static string ReasonOf(ItemOutcome outcome) =>
        outcome is { Result: ItemResult.Rejected, Exception.InnerException: { } problem } && IsOfFile(problem)
            ? Describe(problem)
            : ConnectionVariables.Explain(outcome.Reason);

    private static bool IsOfFile(Exception problem) => problem is IOException or UnauthorizedAccessException or InvalidDataException;

    private void ReportFailure(ICrawlSession crawl, string name, string reason)
    {
        // What cannot be read looks as if it were gone.
        crawl.ReportGap($"{PrintableText.OneLine(name)}: {reason}");
        Report.AddUnreadable();
        output.ReportProblem(ProblemKind.Failed, name, reason);
    }

    private static string Describe(Exception problem) => problem switch
    {
        UnauthorizedAccessException => "it cannot be read: permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it vanished before it was read",
        _ => $"it cannot be read: {problem.Message}",
    };
}
