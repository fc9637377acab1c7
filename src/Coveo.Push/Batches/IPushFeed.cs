namespace Coveo.Push;

/// <summary>A push as a series feeds it.</summary>
/// <typeparam name="TOperation">What it takes.</typeparam>
internal interface IPushFeed<in TOperation> : IAsyncDisposable
{
    /// <summary>Adds an operation, or says that the push has stopped: then the operation is counted as not sent.</summary>
    ValueTask<bool> TryAddAsync(TOperation operation, CancellationToken cancellationToken);

    /// <summary>Stops the push: what has not left is not sent.</summary>
    void Abort();

    /// <summary>Sends the rest, waits until every item has its outcome, and says what the push comes to.</summary>
    Task<PushSummary> EndAsync(Exception? cut, CancellationToken cancellationToken);
}
