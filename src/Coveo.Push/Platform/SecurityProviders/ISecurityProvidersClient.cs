namespace Coveo.Push.Platform;

/// <summary>
/// Creates, reads, changes and deletes the security identity providers of an organization: what a source needs whose items have permissions
/// of their own (docs.coveo.com/en/85).
/// </summary>
public interface ISecurityProvidersClient
{
    /// <summary>
    /// Creates the provider that a secured source needs, in one call: identities are pushed to it, it cascades to the provider of e-mail
    /// addresses, and it takes names that differ only in case for the same (docs.coveo.com/en/85).
    /// </summary>
    /// <param name="name">Its name, which is its ID too: unique in the organization, and fixed once the provider exists.</param>
    /// <param name="sourceId">The ID of the source that uses it, of the visibility <see cref="SourceVisibility.Secured"/>.</param>
    /// <param name="cancellationToken">Stops the call; the provider may have been created all the same.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentException">The name is blank or that of the built-in provider, or <paramref name="sourceId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed: a name that is taken, a license without more providers, a key without the privilege.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<SecurityProvider> CreateForSourceAsync(string name, string sourceId, CancellationToken cancellationToken = default);

    /// <summary>Creates a provider, with the choice of everything (docs.coveo.com/en/85).</summary>
    /// <param name="definition">What it shall be.</param>
    /// <param name="cancellationToken">Stops the call; the provider may have been created all the same.</param>
    /// <returns>The provider. What the answer does not say is as it was defined.</returns>
    /// <exception cref="ArgumentException">
    /// The name is blank or that of the built-in provider, there is no source, one is blank or named twice, or it cascades to itself; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoPushException">The call failed: a name that is taken, a license without more providers, a key without the privilege.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<SecurityProvider> CreateAsync(SecurityProviderDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Reads a provider with its state and counts.</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentException"><paramref name="providerId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<SecurityProvider> GetAsync(string providerId, CancellationToken cancellationToken = default);

    /// <summary>Reads the organization's providers, page after page as they are asked for; the built-in ones are among them.</summary>
    /// <param name="nameFilter">A part of the name; <see langword="null"/> for all providers.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The providers; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">The filter is blank.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<SecurityProvider> ListAsync(string? nameFilter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces what a provider is: its display name, its sources, what it cascades to and whether case counts. The whole of it is sent, so a
    /// source that is left out no longer uses the provider: <see cref="SecurityProviderDefinition.Of"/> begins with what there is. The service creates the provider where there is none (docs.coveo.com/en/85).
    /// </summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="definition">What it shall be, under the name that it has.</param>
    /// <param name="cancellationToken">Stops the call; the provider may have been changed all the same.</param>
    /// <returns>The provider. What the answer does not say is as it was defined.</returns>
    /// <exception cref="ArgumentException">
    /// The provider is the built-in <see cref="Identity.EmailSecurityProvider"/>, the definition has another name, or it could not be created so; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<SecurityProvider> UpdateAsync(string providerId, SecurityProviderDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Deletes a provider with its identities. Permissions that name them give nobody access from then on.</summary>
    /// <param name="providerId">The provider's ID, such as <c>My Provider</c>.</param>
    /// <param name="cancellationToken">Stops the call; the provider may have been deleted all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="providerId"/> is empty, no ID, or the built-in <see cref="Identity.EmailSecurityProvider"/>; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoNotFoundException">There is no such provider.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task DeleteAsync(string providerId, CancellationToken cancellationToken = default);
}
