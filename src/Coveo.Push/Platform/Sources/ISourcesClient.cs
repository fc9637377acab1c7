namespace Coveo.Push.Platform;

/// <summary>Creates, reads and deletes the sources of an organization.</summary>
public interface ISourcesClient
{
    /// <summary>Creates a Push source (docs.coveo.com/en/1546). It can take some seconds to become ready, the first one of an organization some minutes.</summary>
    /// <param name="definition">What it shall be.</param>
    /// <param name="cancellationToken">Stops the call; the source may have been created all the same.</param>
    /// <returns>The source, with its ID and at least its name.</returns>
    /// <exception cref="ArgumentException">The name is blank or has 255 characters or more, or the visibility is none of the three; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed: a name that is taken, a license without Push sources, a key without the privilege.</exception>
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

    /// <summary>Reads the organization's sources by name, page after page as they are asked for.</summary>
    /// <param name="nameFilter">A part of the name, two characters at least; <see langword="null"/> for all sources.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The sources; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">The filter has one character: the service would pass over it and list everything.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<Source> ListAsync(string? nameFilter = null, CancellationToken cancellationToken = default);

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
