using Coveo.Push;
using QuickStart.Bodies;
using QuickStart.Content;
using QuickStart.Output;

namespace QuickStart.Delivery;

/// <summary>Pushes the files of a folder, a few at a time, and goes on where one fails.</summary>
internal sealed class FolderDelivery(FileDelivery files, IRunOutput output)
{
    private const int FilesAtATime = 8;
    private readonly FailureStreak _failures = new();

    public DeliveryReport Report { get; } = new();

    /// <exception cref="CoveoPushException">The service would refuse every further file for the same reason.</exception>
    public async Task PushAsync(ContentFolders content, CancellationToken cancellationToken)
    {
        // Listed twice, for the progress bar: holding the names instead would take memory without bound.
        var total = content.Findings().LongCount(finding => finding.Kind == FindingKind.File);
        await output.ShowProgressAsync("Pushing", total, progress => PushAsync(content, progress, cancellationToken));
    }

    private async Task PushAsync(ContentFolders content, IRunProgress progress, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = FilesAtATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Numbered(content.Findings()), options, async (entry, stop) =>
        {
            switch (entry.Finding.Kind)
            {
                case FindingKind.File:
                    await DeliverAsync(entry.Number, entry.Finding, stop);
                    progress.Advance();
                    break;
                case FindingKind.Failed:
                    ReportFailure(entry.Finding.Name, entry.Finding.Reason!);
                    break;
                case FindingKind.Skipped:
                    Report.AddSkipped();
                    output.ReportProblem(ProblemKind.Skipped, entry.Finding.Name, entry.Finding.Reason!);
                    break;
                case FindingKind.Link:
                    Report.AddLink();
                    break;
            }
        });
    }

    private async Task DeliverAsync(long number, FolderFinding finding, CancellationToken cancellationToken)
    {
        try
        {
            var delivered = await files.DeliverAsync(finding, cancellationToken);
            _failures.Succeeded();
            Report.AddDelivered(number, delivered);
            if (delivered.Form == BodyForm.Empty)
            {
                output.ReportProblem(ProblemKind.Note, finding.Name, "empty: only its name is searchable");
            }
        }
        catch (CoveoPushException failure) when (!_failures.EndsWith(failure))
        {
            ReportFailure(finding.Name, failure.Message);
        }
        catch (Exception problem) when (problem is FileProblemException or IOException or UnauthorizedAccessException)
        {
            ReportFailure(finding.Name, Describe(problem));
        }
    }

    private void ReportFailure(string name, string reason)
    {
        Report.AddFailed();
        output.ReportProblem(ProblemKind.Failed, name, reason);
    }

    private static string Describe(Exception problem) => problem switch
    {
        FileProblemException => problem.Message,
        UnauthorizedAccessException => "it cannot be read: permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it vanished before it was read",
        _ => $"it cannot be read: {problem.Message}",
    };

    /// <summary>Numbers the files, so that the first ones are known however the calls overtake each other.</summary>
    private static IEnumerable<(long Number, FolderFinding Finding)> Numbered(IEnumerable<FolderFinding> findings)
    {
        var number = 0L;
        foreach (var finding in findings)
        {
            yield return (finding.Kind == FindingKind.File ? number++ : number, finding);
        }
    }
}
