using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <summary>Waits until a new source can be pushed to: until the platform has it, and the Push API knows it.</summary>
internal sealed class SourceReadinessWait(PushTransport transport, ISourcesClient sources, IProgress<SourceReadiness>? progress)
{
    /// <summary>Later sources take seconds, the first one of an organization about 10 minutes: the wait between two looks grows.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _time = transport.Context.TimeProvider;

    public async Task<Source> WaitAsync(string sourceId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        var wait = FirstWait;
        while (true)
        {
            var (stage, source) = await LookAsync(sourceId, cancellationToken).ConfigureAwait(false);
            var elapsed = _time.GetElapsedTime(began);
            progress?.Report(new SourceReadiness { Stage = stage, Elapsed = elapsed, Status = source?.Status });
            if (stage == SourceReadinessStage.Ready)
            {
                return source!;
            }

            if (elapsed >= timeout)
            {
                throw TimedOut(sourceId, timeout, stage, source);
            }

            await Delay.For(Shorter(wait, timeout - elapsed), _time, cancellationToken).ConfigureAwait(false);
            wait = Shorter(wait + wait, LongestWait);
        }
    }

    private async Task<(SourceReadinessStage Stage, Source? Source)> LookAsync(string sourceId, CancellationToken cancellationToken)
    {
        Source source;
        try
        {
            source = await sources.GetAsync(sourceId, cancellationToken).ConfigureAwait(false);
        }
        catch (CoveoNotFoundException missing) when (IsOfSource(missing))
        {
            return (SourceReadinessStage.Unknown, null);
        }

        return source.State switch
        {
            SourceState.Creating => (SourceReadinessStage.Creating, source),
            SourceState.Error or SourceState.Disabled or SourceState.Paused or SourceState.PausedOnError => throw Stuck(source),
            // Somebody pushes to it already.
            SourceState.Refreshing => (SourceReadinessStage.Ready, source),
            _ when !source.IsPushEnabled || await IsKnownToPushApiAsync(sourceId, cancellationToken).ConfigureAwait(false) => (SourceReadinessStage.Ready, source),
            _ => (SourceReadinessStage.AwaitingPushApi, source),
        };
    }

    /// <summary>Tells a source that rests that it rests: of all calls of the Push API that need a source, the one that changes nothing.</summary>
    private async Task<bool> IsKnownToPushApiAsync(string sourceId, CancellationToken cancellationToken)
    {
        try
        {
            var request = new PushRequest(PushRoutes.SetStatus).About($"IDLE on source '{sourceId}'").Path("sourceId", sourceId).Query("statusType", "IDLE");
            await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (CoveoNotFoundException missing) when (IsOfSource(missing))
        {
            return false;
        }
    }

    private static bool IsOfSource(CoveoNotFoundException missing) => missing.ErrorCode != "ORGANIZATION_NOT_FOUND";

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static CoveoPushException Stuck(Source source) => new(
        $"The source '{MessageText.Show(source.Id)}' does not become ready by waiting: it is {source.Status}{((source.ConfigurationError?.ToString() ?? source.StatusMessage) is { } problem ? $" (\"{problem}\")" : "")}. Look at it in the Administration Console.",
        new PushFailureDetails { Failure = PushFailure.Unknown, Route = PushRoutes.GetSource });

    private static CoveoTimeoutException TimedOut(string sourceId, TimeSpan timeout, SourceReadinessStage stage, Source? source)
    {
        var last = stage switch
        {
            SourceReadinessStage.Unknown => "the platform does not know it. Check the source ID",
            SourceReadinessStage.Creating => $"the platform is still creating it ({source?.Status})",
            _ => "the platform has it, but the Push API does not know it yet",
        };
        return new CoveoTimeoutException(
            FormattableString.Invariant($"The source '{MessageText.Show(sourceId)}' was not ready within {timeout.TotalSeconds:0.###} s: {last}. The first source of an organization can take about 10 minutes; give it a longer time-out."),
            new PushFailureDetails { Failure = PushFailure.Timeout, Route = PushRoutes.GetSource });
    }
}
