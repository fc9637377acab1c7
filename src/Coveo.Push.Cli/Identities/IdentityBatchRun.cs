using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Inputs;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Identities;

/// <summary>A push of a file of identities, with its report however it ends.</summary>
internal sealed class IdentityBatchRun(CommandRun run, IdentityLines lines, bool isStrict)
{
    private const int MostTold = 20;

    private long _notRead;
    private long _notAccepted;

    /// <param name="providerId">The provider.</param>
    /// <param name="stop">Ctrl-C.</param>
    public async Task<int> RunAsync(string providerId, CancellationToken stop)
    {
        var push = run.Client.SecurityIdentities.Start(providerId, new BatchOptions { OnFailure = BatchFailureMode.Continue, OnItemNotAccepted = TellAsync });
        await using (push.ConfigureAwait(false))
        {
            try
            {
                await FeedAsync(push, stop).ConfigureAwait(false);
                await push.CompleteAsync(stop).ConfigureAwait(false);
            }
            finally
            {
                Report(push.SoFar);
            }

            return CodeOf(push.SoFar, stop);
        }
    }

    private async Task FeedAsync(IIdentityPush push, CancellationToken stop)
    {
        await foreach (var (operations, problem) in lines.ReadAsync(stop).ConfigureAwait(false))
        {
            if (problem is not null)
            {
                Count(problem);
            }

            foreach (var operation in operations)
            {
                await push.AddAsync(operation, stop).ConfigureAwait(false);
            }
        }
    }

    private void Count(InputProblem problem)
    {
        if (isStrict)
        {
            throw new UsageException($"{problem} Stopped there (--strict).");
        }

        if (++_notRead <= MostTold)
        {
            run.Output.Warn(problem.ToString());
        }
    }

    private ValueTask TellAsync(ItemOutcome outcome, CancellationToken stop)
    {
        if (Interlocked.Increment(ref _notAccepted) <= MostTold)
        {
            run.Output.Warn(outcome.ToString());
        }

        return ValueTask.CompletedTask;
    }

    private void Report(PushSummary summary)
    {
        if (_notRead > MostTold)
        {
            run.Output.Warn($"… and {_notRead - MostTold:N0} more lines that are no identities.");
        }

        run.Output.Results.WriteOne(new OutputRow
        {
            { "identities", summary.Items },
            { "accepted", summary.Accepted },
            { "rejected", summary.Rejected },
            { "failed", summary.Failed },
            { "notSent", summary.NotSent },
            { "notRead", _notRead },
            { "batches", summary.Batches },
            { "bytes", summary.Bytes },
        });
    }

    // A key that is refused fails every batch: that is another end than some identities that are wrong.
    private int CodeOf(PushSummary summary, CancellationToken stop) =>
        summary.IsComplete && _notRead == 0 ? ExitCode.Done
        : summary.FirstNotAccepted?.Exception is { } failure ? FailureExit.CodeOf(failure, stop) ?? ExitCode.SomeNotDelivered
        : ExitCode.SomeNotDelivered;
}
