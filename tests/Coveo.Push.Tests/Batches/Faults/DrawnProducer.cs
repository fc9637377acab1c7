using System.Runtime.CompilerServices;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Gives a push the operations of a schedule, in the way that was drawn.</summary>
internal sealed class DrawnProducer(FaultSchedule schedule, ReasonsToWait reasons)
{
    private readonly Random _random = new(schedule.Seed);

    /// <summary>How many operations the push has certainly been given.</summary>
    public int Given { get; private set; }

    /// <summary>Whether adding the next one ended with the word that it is not sent: it may count or not.</summary>
    public bool LastWasRefused { get; private set; }

    public async Task<EndOfPush> RunAsync(IBatchesClient client, BatchOptions options, IProgress<BatchProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            return schedule.Producer switch
            {
                Producer.Series => new EndOfPush(await client.PushAsync(VirtualClient.SourceId, Series(), options, progress, cancellationToken).ConfigureAwait(false), null),
                Producer.AsyncSeries => new EndOfPush(await client.PushAsync(VirtualClient.SourceId, AsyncSeries(cancellationToken), options, progress, cancellationToken).ConfigureAwait(false), null),
                _ => await FeedAsync(client.Start(VirtualClient.SourceId, options, progress), cancellationToken).ConfigureAwait(false),
            };
        }
        catch (Exception thrown)
        {
            return EndOfPush.Of(thrown);
        }
    }

    private IEnumerable<PushOperation> Series()
    {
        foreach (var operation in schedule.Input)
        {
            if (operation.Position == schedule.BreaksAt)
            {
                throw new BrokenSeriesException();
            }

            Given++;
            yield return operation.ToPushOperation();
        }
    }

    private async IAsyncEnumerable<PushOperation> AsyncSeries([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var operation in Series())
        {
            yield return operation;
            await PauseAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<EndOfPush> FeedAsync(IBatchPush push, CancellationToken cancellationToken)
    {
        await using (push.ConfigureAwait(false))
        {
            await AddAllAsync(push, cancellationToken).ConfigureAwait(false);
            if (schedule.Producer == Producer.Fed)
            {
                return new EndOfPush(await push.CompleteAsync(cancellationToken).ConfigureAwait(false), null);
            }
        }

        return new EndOfPush(push.SoFar, null);
    }

    private async Task AddAllAsync(IBatchPush push, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var operation in schedule.Input)
            {
                await AddAsync(push, operation, cancellationToken).ConfigureAwait(false);
                Given++;
                if (_random.NextDouble() < schedule.FlushRate)
                {
                    await push.FlushAsync(cancellationToken).ConfigureAwait(false);
                }

                await PauseAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (CoveoPushIncompleteException)
        {
            LastWasRefused = true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LastWasRefused = true;
        }
    }

    private static ValueTask AddAsync(IBatchPush push, DrawnOperation operation, CancellationToken cancellationToken) => operation switch
    {
        { Document: { } document } when operation.Position % 2 == 0 => push.AddAsync(document, cancellationToken),
        { Document: null } when operation.Position % 2 == 0 => push.DeleteAsync(operation.Id, operation.Wire.DeletesChildren, cancellationToken),
        _ => push.AddAsync(operation.ToPushOperation(), cancellationToken),
    };

    private Task PauseAsync(CancellationToken cancellationToken) =>
        _random.NextDouble() < schedule.PauseRate ? reasons.SleepAsync(TimeSpan.FromSeconds(_random.Next(1, 600)), isRequest: false, cancellationToken) : Task.CompletedTask;
}
