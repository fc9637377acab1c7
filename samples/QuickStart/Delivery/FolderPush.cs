using Coveo.Push;
using QuickStart.Connection;
using QuickStart.Content;
using QuickStart.Index;
using QuickStart.Items;
using QuickStart.Output;

namespace QuickStart.Delivery;

/// <summary>Pushes the files of a folder in batches, and says of each one that did not arrive why.</summary>
internal sealed class FolderPush(IBatchesClient batches, string sourceId, ContentFolders content, SearchWordChoice words, IRunOutput output)
{
    // A person is watching: small batches keep the bar moving. A crawler that runs alone leaves the default.
    private const int ItemsPerBatch = 200;

    // What the service did not take ends the push, all for the same reason: some of it tells.
    private const int FailuresShown = 20;

    private int _failuresShown;

    public DeliveryReport Report { get; } = new();

    /// <exception cref="CoveoPushException">The service did not take a batch, so the push has ended.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Listed twice, for the progress bar: holding the names instead would take memory without bound.
        var total = content.Findings().LongCount(finding => finding.Kind == FindingKind.File);
        await output.ShowProgressAsync("Pushing", total, async done =>
        {
            Report.Summary = await PushAsync(new BatchesDone(done), cancellationToken);
            done.Report(total);
        });
    }

    private async Task<PushSummary> PushAsync(IProgress<BatchProgress> progress, CancellationToken cancellationToken)
    {
        var options = new BatchOptions { MaxItems = ItemsPerBatch, OnItemNotAccepted = TellAsync };
        try
        {
            return await batches.PushAsync(sourceId, Documents(), options, progress, cancellationToken);
        }
        catch (CoveoPushIncompleteException incomplete)
            when (incomplete is { Summary: { Rejected: > 0, Failed: 0, NotSent: 0 }, InnerException: null or CoveoPushException })
        {
            // Some files cannot be items, which was told of each; the service has taken all the others.
            return incomplete.Summary;
        }
    }

    private IEnumerable<PushDocument> Documents()
    {
        foreach (var finding in content.Findings())
        {
            switch (finding.Kind)
            {
                case FindingKind.File when TryMake(finding) is { } document:
                    yield return document;
                    break;
                case FindingKind.Failed:
                    ReportFailure(finding.Name, finding.Reason!);
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

    private PushDocument? TryMake(FolderFinding finding)
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
            ReportFailure(finding.Name, Describe(problem));
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
            : FailureExplanation.WithVariables(outcome.Reason);

    private static bool IsOfFile(Exception problem) => problem is IOException or UnauthorizedAccessException or InvalidDataException;

    private void ReportFailure(string name, string reason)
    {
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
