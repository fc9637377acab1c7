namespace Coveo.Push.Platform;

/// <summary>Creates, reads, changes and deletes the sources of an organization (docs.coveo.com/en/1546).</summary>
public interface ISourcesClient
{
    /// <summary>
    /// Creates a source (docs.coveo.com/en/1546). It can take some seconds to become ready, the first one of an organization some minutes:
    /// <see cref="WaitUntilReadyAsync"/> waits for it.
    /// </summary>
    /// <param name="definition">What it shall be.</param>
    /// <param name="cancellationToken">Stops the call; the source may have been created all the same.</param>
    /// <returns>The source, with its ID and at least its name.</returns>
    /// <exception cref="ArgumentException">The name is blank or has 255 characters or more, the visibility is none of the three, or a property is given twice; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed: a name that is taken, a license without such sources, a key without the privilege.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<Source> CreateAsync(SourceDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Reads a source with its state and counts.</summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<Source> GetAsync(string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Finds a source by its name, to the letter; names are unique in an organization.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The source, or <see langword="null"/> where there is none of that name.</returns>
    /// <exception cref="ArgumentException">The name is none that a source can have; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<Source?> FindByNameAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Reads the organization's sources by name, page after page as they are asked for.</summary>
    /// <param name="nameFilter">A part of the name, two characters at least; <see langword="null"/> for all sources.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The sources; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">The filter has one character: the service would pass over it and list everything.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<Source> ListAsync(string? nameFilter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the organization's sources that a query asks for, page after page as they are asked for. Memory does not grow with their number.
    /// A source that is created or deleted meanwhile moves the others from page to page, so one may be missed or come twice.
    /// </summary>
    /// <param name="query">Which, in which order.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The sources; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">The name filter is too short, the page size is not 1 to 1,000, or the service cannot filter so; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<Source> ListAsync(SourceQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a source. The service takes the whole model only, so it is read, changed in the places that the update names, and sent back;
    /// everything else goes back as it came.
    /// </summary>
    /// <remarks>The service knows no version of a model: what somebody else changes between the two calls is lost. Let one program at a time change a source.</remarks>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="update">What to change.</param>
    /// <param name="cancellationToken">Stops the call; the source may have been changed all the same.</param>
    /// <returns>The source as it is then.</returns>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is empty or no ID, or the update changes nothing, or what cannot be changed; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<Source> UpdateAsync(string sourceId, SourceUpdate update, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sets who may see the items of a source: its visibility and its own permissions. It is several calls, in an order in which no step lets
    /// in whom neither the former setting nor the new one does; where one fails, calling again sets the rest. The service discourages changing
    /// it for a source that has items: push them again.
    /// </summary>
    /// <remarks>Where the visibility changes, the model is read and sent back, with what <see cref="UpdateAsync"/> says of that.</remarks>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="security">Who.</param>
    /// <param name="cancellationToken">Stops the calls; some may have been made.</param>
    /// <returns>A task that ends when it is set.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="sourceId"/> is empty or no ID, or the permissions name nobody who can be, or somebody without a provider where that is needed; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task SetContentSecurityAsync(string sourceId, ContentSecurity security, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks the platform to rebuild a source, which makes one of its own connectors crawl again. A source that is pushed to has nothing that
    /// the platform could crawl; what it answers then is not documented. To begin a rebuild by a crawler of your own, see
    /// <see cref="SetPushStatusAsync"/> and <see cref="ICrawlsClient"/>.
    /// </summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="cancellationToken">Stops the call; the rebuild may have begun all the same.</param>
    /// <returns>The source, or <see langword="null"/> where the answer does not describe it.</returns>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<Source?> RebuildAsync(string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Tells the platform what a crawler does: the twin of <see cref="IStatusClient.SetAsync"/> for a key that may not use the Push API.</summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="status">What begins now; <see cref="SourceStatus.Idle"/> when the crawler is done, failed or not.</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is empty or no ID, or the status is none of the enumeration's; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task SetPushStatusAsync(string sourceId, SourceStatus status, CancellationToken cancellationToken = default);

    /// <summary>
    /// Waits until a new source can be pushed to. It looks after 1 s, 2 s, 4 s, … and every 15 s then. A source that rests for the platform is
    /// told through the Push API that it rests, which changes nothing, to see whether that one knows it.
    /// </summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="timeout">How long to wait at most. Default: 15 minutes; the first source of an organization can take about 10.</param>
    /// <param name="progress">Told after each look how far the source is.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is empty or no ID, or the time-out is not above zero and up to a day; nothing was sent.</exception>
    /// <exception cref="CoveoTimeoutException">It was not ready in time.</exception>
    /// <exception cref="CoveoPushException">A call failed, or the source is paused, disabled or in error and so does not become ready by waiting.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<Source> WaitUntilReadyAsync(string sourceId, TimeSpan? timeout = null, IProgress<SourceReadiness>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a source with all its items.</summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="cancellationToken">Stops the call; the source may have been deleted all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException"><paramref name="sourceId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task DeleteAsync(string sourceId, CancellationToken cancellationToken = default);
}
