using System.Runtime.CompilerServices;

namespace Coveo.Push;

/// <summary>Feeds a series to a push, item by item as there is room for them, and ends the push with it.</summary>
internal static class PushSeries
{
    public static Task<PushSummary> RunAsync<T>(DocumentPush push, IEnumerable<T> series, Func<T, PushOperation> operation, CancellationToken cancellationToken) =>
        RunAsync(push, () => FeedAsync(push, series, operation), cancellationToken);

    public static Task<PushSummary> RunAsync(DocumentPush push, IAsyncEnumerable<PushOperation> operations, CancellationToken cancellationToken) =>
        RunAsync(push, () => FeedAsync(push, operations, cancellationToken), cancellationToken);

    public static async IAsyncEnumerable<PushOperation> Operations(IAsyncEnumerable<PushDocument> documents, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var document in documents.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return PushOperation.AddOrUpdate(document);
        }
    }

    private static async Task<PushSummary> RunAsync(DocumentPush push, Func<Task> feed, CancellationToken cancellationToken)
    {
        await using (push.ConfigureAwait(false))
        {
            using (cancellationToken.Register(push.Abort))
            {
                var cut = await FaultOfAsync(feed).ConfigureAwait(false);
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

    private static async Task FeedAsync<T>(DocumentPush push, IEnumerable<T> series, Func<T, PushOperation> operation)
    {
        foreach (var item in series)
        {
            if (!await push.TryAddAsync(operation(item), CancellationToken.None).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private static async Task FeedAsync(DocumentPush push, IAsyncEnumerable<PushOperation> operations, CancellationToken cancellationToken)
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
