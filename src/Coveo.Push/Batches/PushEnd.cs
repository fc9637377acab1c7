using Coveo.Push.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Coveo.Push;

/// <summary>Turns the end of a push into what its caller sees: a summary, or the exception that carries it.</summary>
internal sealed class PushEnd(BatchOptions options, PushOutcomes outcomes, PushTally tally, BatchDestination destination, ILogger logger)
{
    private bool _isTold;

    /// <summary>What the push comes to.</summary>
    /// <param name="cut">What has kept the series from being read to its end, if something has.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public PushSummary Result(Exception? cut, CancellationToken cancellationToken)
    {
        var summary = tally.Summary;
        summary = summary with { Interruption = Interruption(summary, cut, cancellationToken) };
        _isTold = true;
        if (summary.IsComplete)
        {
            PushLog.PushCompleted(logger, destination.Name, summary);
            return summary;
        }

        PushLog.PushIncomplete(logger, destination.Name, summary, summary.FirstNotAccepted?.ToString() ?? cut?.Message);
        if (outcomes.Fault is { } fault)
        {
            throw new CoveoPushIncompleteException($"The push to {destination.Name} has halted, as the outcome of an item could not be told: {fault.Message} ({summary}.)", summary, fault);
        }

        if (summary.Interruption == PushInterruption.Canceled)
        {
            throw new PushCanceledException(summary, cancellationToken);
        }

        if (cut is not null)
        {
            throw new CoveoPushIncompleteException($"The {destination.Subjects} to push to {destination.Name} could not be read to their end: {cut.Message} What was read before has its outcome ({summary}).", summary, cut);
        }

        return options.OnFailure == BatchFailureMode.Continue ? summary : throw Incomplete(summary);
    }

    /// <summary>A push was disposed of that nobody has completed.</summary>
    public void Abandon()
    {
        var summary = tally.Summary;
        if (!_isTold && summary.Items > 0)
        {
            PushLog.PushIncomplete(logger, destination.Name, summary, "It was disposed of without having been completed.");
        }
    }

    /// <summary>What a producer is told that adds to a push which has stopped.</summary>
    public Exception Stopped(CancellationToken cancellationToken) => outcomes.HaltedBy is { } failure
        ? new CoveoPushIncompleteException($"The push to {destination.Name} has halted, and the {destination.Subject} was not sent: {failure.Message}", tally.Summary with { Interruption = PushInterruption.Halted }, failure)
        : new PushCanceledException(tally.Summary with { Interruption = PushInterruption.Canceled }, cancellationToken);

    private PushInterruption Interruption(PushSummary summary, Exception? cut, CancellationToken cancellationToken) =>
        outcomes.Fault is not null ? PushInterruption.CallbackFailed
        : cancellationToken.IsCancellationRequested && (cut is OperationCanceledException || summary.Accepted < summary.Items) ? PushInterruption.Canceled
        : cut is not null ? PushInterruption.SeriesBroken
        : outcomes.HaltedBy is not null ? PushInterruption.Halted
        : PushInterruption.None;

    private CoveoPushIncompleteException Incomplete(PushSummary summary)
    {
        var first = summary.FirstNotAccepted is { } outcome ? $" The first one is {outcome}" : "";
        return new CoveoPushIncompleteException($"Not every {destination.Subject} has reached {destination.Name}: {summary}.{first}", summary, outcomes.HaltedBy ?? summary.FirstNotAccepted?.Exception);
    }
}
