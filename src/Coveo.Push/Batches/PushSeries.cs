using System.Runtime.CompilerServices;

namespace Coveo.Push;

/// <summary>Feeds a series to a push, operation by operation as there is room for them, and ends the push with it.</summary>
internal static class PushSeries
{
    public static Task<PushSummary> RunAsync<T, TOperation>(IPushFeed<TOperation> push, IEnumerable<T> series, Func<T, TOperation> operation, CancellationToken cancellationToken) =>
        RunAsync(push, () => FeedAsync(push, series, operation), cancellationToken);

    public static Task<PushSummary> RunAsync<TOperation>(IPushFeed<TOperation> push, IAsyncEnumerable<TOperation> operations, CancellationToken cancellationToken) =>
        RunAsync(push, () => FeedAsync(push, operations, cancellationToken), cancellationToken);

    public static async IAsyncEnumerable<TOperation> Operations<T, TOperation>(IAsyncEnumerable<T> series, Func<T, TOperation> operation, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in series.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return operation(item);
        }
    }

    private static async Task<PushSummary> RunAsync<TOperation>(IPushFeed<TOperation> push, Func<Task> feed, CancellationToken cancellationToken)
    {
        await using (push.ConfigureAwait(false))
        {
            using (cancellationToken.Register(push.Abort))
            {
                var cut = await FaultOfAsync(feed).ConfigureAwait(false);
                if (cancellationToken.IsCancellationRequested)
                {
                    // A series that listens to the token ends before the push hears of it, and what it gave last must not leave then.
                    push.Abort();
                }

                return await push.EndAsync(cut, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<Exception?> FaultOfAsync(Func<Task> feed)
    {
        try
        {
            await feed().ConfigureAwait(false);
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    private static async Task FeedAsync<T, TOperation>(IPushFeed<TOperation> push, IEnumerable<T> series, Func<T, TOperation> operation)
    {
        foreach (var item in series)
        {
            if (!await push.TryAddAsync(operation(item), CancellationToken.None).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private static async Task FeedAsync<TOperation>(IPushFeed<TOperation> push, IAsyncEnumerable<TOperation> operations, CancellationToken cancellationToken)
    {
        await foreach (var operation in operations.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!await push.TryAddAsync(operation, CancellationToken.None).ConfigureAwait(false))
            {
                return;
            }
        }
    }
}
