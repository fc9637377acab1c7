using Coveo.Push.Cli.DeadLetters;
using Coveo.Push.Cli.Inputs;

namespace Coveo.Push.Cli.Push;

/// <summary>Goes through the inputs again, and writes down what the service took and did not index: nothing of them was kept meanwhile.</summary>
internal sealed class DownstreamLetters(PushPlan plan, ICrawlSession crawl, DeadLetterFile letters)
{
    // Of many failures the verification keeps the reasons of the first ones; the log has the others.
    private readonly Dictionary<string, CrawlVerificationFailure> _reasons = (crawl.SoFar.Verification?.Failures ?? [])
        .GroupBy(failure => failure.Id, StringComparer.Ordinal)
        .ToDictionary(failures => failures.Key, failures => failures.First(), StringComparer.Ordinal);

    /// <param name="stop">Stops it.</param>
    public async Task WriteAsync(CancellationToken stop)
    {
        foreach (var input in plan.Inputs.Where(input => input.IsRepeatable))
        {
            await foreach (var entry in input.ReadAsync(stop).ConfigureAwait(false))
            {
                if (entry.Operation is { Document: not null } operation && crawl.OutcomeOf(operation.DocumentId) is { } outcome && IsLost(outcome))
                {
                    await WriteAsync(input, operation.DocumentId, outcome, stop).ConfigureAwait(false);
                }
            }
        }
    }

    private static bool IsLost(CrawlVerificationOutcome outcome) =>
        outcome is CrawlVerificationOutcome.Rejected or CrawlVerificationOutcome.Failed or CrawlVerificationOutcome.Skipped or CrawlVerificationOutcome.NotSeen;

    private async Task WriteAsync(IItemInput input, string documentId, CrawlVerificationOutcome outcome, CancellationToken stop)
    {
        var reason = _reasons.TryGetValue(documentId, out var failure) ? $"{failure.Reason}{(failure.Stage is null ? "" : $" ({failure.Stage})")}"
            : outcome == CrawlVerificationOutcome.NotSeen ? "The log has not said what became of it in time."
            : "The log of the service says why.";
        var letter = new DeadLetter(documentId, outcome.ToString(), reason) { File = input.FileOf(documentId), Place = input.Name };
        await letters.WriteAsync(letter, input.CurrentJson, stop).ConfigureAwait(false);
    }
}
