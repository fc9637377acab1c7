namespace Coveo.Push.Platform;

/// <summary>Creates, reads and deletes the sources of an organization.</summary>
public interface ISourcesClient
{
    /// <summary>Creates a Push source (docs.coveo.com/en/1546). It can take some seconds to become ready, the first one of an organization some minutes.</summary>
    /// <param name="definition">What it shall be.</param>
    /// <param name="cancellationToken">Stops the call; the source may have been created all the same.</param>
    /// <returns>The source, with its ID.</returns>
    /// <exception cref="ArgumentException">The name is empty or has 255 characters or more; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed: a name that is taken, a license without Push sources, a key without the privilege.</exception>
    Task<Source> CreateAsync(SourceDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Reads a source with its state and counts.</summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    Task<Source> GetAsync(string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Reads the organization's sources by name, page after page as they are asked for.</summary>
    /// <param name="nameFilter">A part of the name, two characters at least; <see langword="null"/> for all sources.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="ArgumentException">The filter has one character: the service would pass over it and list everything.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    IAsyncEnumerable<Source> ListAsync(string? nameFilter = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a source with all its items.</summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <param name="cancellationToken">Stops the call; the source may have been deleted all the same.</param>
    /// <exception cref="CoveoNotFoundException">There is no such source.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    Task DeleteAsync(string sourceId, CancellationToken cancellationToken = default);
}
