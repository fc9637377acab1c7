namespace Coveo.Push.Platform;

/// <summary>Creates, reads, changes and deletes the API keys of an organization (docs.coveo.com/en/1718). The key of this client needs the privileges of that: <c>Organization > API keys</c>.</summary>
public interface IApiKeysClient
{
    /// <summary>Creates an API key.</summary>
    /// <remarks>A call that may have acted is never repeated: it would leave a key behind whose value nobody knows. After a failure, look with <see cref="ListAsync"/> whether one is there.</remarks>
    /// <param name="definition">What it shall be.</param>
    /// <param name="cancellationToken">Stops the call; the key may have been created all the same.</param>
    /// <returns>The key with its value, which the service tells only now.</returns>
    /// <exception cref="ArgumentException">The name, the description, an address or a privilege breaks a rule; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<CreatedApiKey> CreateAsync(ApiKeyDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Reads the organization's API keys, without their values.</summary>
    /// <param name="status">Only those that are in this state. The service takes such a filter, but does not publish its words: those of this library are a guess there.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is <see cref="ApiKeyStatus.Unknown"/>.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<IReadOnlyList<ApiKey>> ListAsync(ApiKeyStatus? status = null, CancellationToken cancellationToken = default);

    /// <summary>Reads an API key, without its value.</summary>
    /// <param name="apiKeyId">The ID of the key; not its value.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="apiKeyId"/> is empty, no ID, or the value of a key; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such key.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<ApiKey> GetAsync(string apiKeyId, CancellationToken cancellationToken = default);

    /// <summary>Changes an API key: all that a definition says; what else the service keeps with it stays. Its value stays, too.</summary>
    /// <remarks>The key is read first, as the service replaces all of it.</remarks>
    /// <param name="apiKeyId">The ID of the key; not its value.</param>
    /// <param name="definition">What it shall be from now on.</param>
    /// <param name="cancellationToken">Stops the calls; the key may have been changed all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException">The ID or the definition breaks a rule; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such key.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task UpdateAsync(string apiKeyId, ApiKeyDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Deletes an API key: whatever uses it is refused from now on.</summary>
    /// <param name="apiKeyId">The ID of the key; not its value.</param>
    /// <param name="cancellationToken">Stops the call; the key may have been deleted all the same.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException"><paramref name="apiKeyId"/> is empty, no ID, or the value of a key; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such key.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task DeleteAsync(string apiKeyId, CancellationToken cancellationToken = default);

    /// <summary>Enables an API key.</summary>
    /// <param name="apiKeyId">The ID of the key; not its value.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException"><paramref name="apiKeyId"/> is empty, no ID, or the value of a key; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such key.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task EnableAsync(string apiKeyId, CancellationToken cancellationToken = default);

    /// <summary>Disables an API key: whatever uses it is refused until it is enabled again.</summary>
    /// <param name="apiKeyId">The ID of the key; not its value.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the service has answered.</returns>
    /// <exception cref="ArgumentException"><paramref name="apiKeyId"/> is empty, no ID, or the value of a key; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such key.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task DisableAsync(string apiKeyId, CancellationToken cancellationToken = default);
}
