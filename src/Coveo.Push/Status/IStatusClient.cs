namespace Coveo.Push;

/// <summary>Tells the service what a crawler is doing (docs.coveo.com/en/35).</summary>
public interface IStatusClient
{
    /// <summary>Sets the status of a Push source.</summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="status">What begins now; <see cref="SourceStatus.Idle"/> when the crawler is done, failed or not.</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>That the service took it, with the service's time: the bound for a later <see cref="IDocumentsClient.DeleteOlderThanAsync"/>.</returns>
    /// <exception cref="ArgumentException">The source ID cannot be one, or the status is none of the enumeration's; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<PushAcceptance> SetAsync(string sourceId, SourceStatus status, CancellationToken cancellationToken = default);
}
