namespace Coveo.Push.Platform;

/// <summary>
/// Looks into the security identity cache of an organization, which knows who is in which group, and refreshes it (docs.coveo.com/en/1905).
/// </summary>
public interface ISecurityCacheClient
{
    /// <summary>Reads the state of the whole cache.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What it is doing, and how many identities it has in which state.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<SecurityCacheStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads a provider's identities, page after page as they are asked for.</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="filter">Which of them; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The identities; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException"><paramref name="providerId"/> is empty or no ID, or the filter ends before it starts; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<CachedIdentity> ListIdentitiesAsync(string providerId, CachedIdentityFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Searches for identities by their names, page after page as they are asked for.</summary>
    /// <param name="search">What to search for, and where.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The identities; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">The search has no term, or a provider without an ID; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<CachedIdentity> SearchAsync(CachedIdentitySearch search, CancellationToken cancellationToken = default);

    /// <summary>Reads one identity with its state: whether it has arrived, and why it gives no access.</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="identity">The identity; its provider may be left out.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="providerId"/> is empty or no ID, or the identity has no name or is of another provider; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider or identity.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<CachedIdentity> GetAsync(string providerId, Identity identity, CancellationToken cancellationToken = default);

    /// <summary>Reads who is in a group, page after page as they are asked for.</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="identity">The group; its provider may be left out.</param>
    /// <param name="recursive">Whether to list the members of its members too, and so on. Default: <see langword="false"/>.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The members; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="providerId"/> is empty or no ID, or the identity has no name or is of another provider; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider or identity.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<CachedIdentity> ListMembersAsync(string providerId, Identity identity, bool recursive = false, CancellationToken cancellationToken = default);

    /// <summary>Reads which groups an identity is in, page after page as they are asked for.</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="identity">The identity; its provider may be left out.</param>
    /// <param name="recursive">Whether to list the groups of those groups too, and so on. Default: <see langword="false"/>.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The groups; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="providerId"/> is empty or no ID, or the identity has no name or is of another provider; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider or identity.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<CachedIdentity> ListParentsAsync(string providerId, Identity identity, bool recursive = false, CancellationToken cancellationToken = default);

    /// <summary>Starts a refresh of all identities (docs.coveo.com/en/1905). Without it, what was pushed takes effect with the next scheduled one, normally within a day.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the service has answered; the refresh goes on then.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task RefreshAsync(CancellationToken cancellationToken = default);

    /// <summary>Starts a refresh of one provider's identities (docs.coveo.com/en/1905).</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the service has answered; the refresh goes on then.</returns>
    /// <exception cref="ArgumentException"><paramref name="providerId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task RefreshAsync(string providerId, CancellationToken cancellationToken = default);

    /// <summary>Refreshes one identity.</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="identity">The identity; its provider may be left out.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the service has answered; the refresh may go on then.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="providerId"/> is empty or no ID, or the identity has no name or is of another provider; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider or identity.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task RefreshAsync(string providerId, Identity identity, CancellationToken cancellationToken = default);

    /// <summary>Stops a refresh of one provider's identities.</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the service has answered; the refresh may take a little longer to stop.</returns>
    /// <exception cref="ArgumentException"><paramref name="providerId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task CancelRefreshAsync(string providerId, CancellationToken cancellationToken = default);

    /// <summary>Enables the disabled identities of all providers.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the service has answered; the identities may be enabled a little later.</returns>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task EnableDisabledAsync(CancellationToken cancellationToken = default);

    /// <summary>Enables the disabled identities of one provider.</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the service has answered; the identities may be enabled a little later.</returns>
    /// <exception cref="ArgumentException"><paramref name="providerId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task EnableDisabledAsync(string providerId, CancellationToken cancellationToken = default);
}
