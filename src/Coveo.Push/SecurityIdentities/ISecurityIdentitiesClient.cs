namespace Coveo.Push;

/// <summary>
/// Pushes the people and groups that the permissions of items name, to a security identity provider (docs.coveo.com/en/142). Push them
/// before the items, in batches; the calls for one identity are meant for small changes and for tests (docs.coveo.com/en/90).
/// </summary>
/// <remarks>
/// A good answer means that the service has taken the operation. It takes effect when the security identity cache has picked it up
/// (docs.coveo.com/en/1905); a provider that does not exist may be taken without a word.
/// </remarks>
/// <example>
/// <code>
/// IEnumerable&lt;IdentityOperation&gt; Identities()
/// {
///     foreach (var user in directory.Users)
///     {
///         var identity = new SecurityIdentity(Identity.User(user.Name), GrantedIdentities.None);
///         yield return identity;
///         yield return identity.AliasTo(Identity.Email(user.Email));
///     }
/// }
///
/// await client.SecurityIdentities.PushAsync("My Provider", Identities());
/// </code>
/// </example>
public interface ISecurityIdentitiesClient
{
    /// <summary>Adds an identity with its members, or replaces it whole (docs.coveo.com/en/142).</summary>
    /// <param name="providerId">The ID of the provider.</param>
    /// <param name="identity">The identity. A group that is too large for the request, 6 MB, goes by a file container by itself.</param>
    /// <param name="orderingId">Leave it out: the service stamps the operation with its own time (docs.coveo.com/en/147).</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>That the service took the identity.</returns>
    /// <exception cref="ArgumentException">The provider ID is empty or none; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ordering ID is 0; nothing was sent.</exception>
    /// <exception cref="CoveoInvalidIdentityException">The identity breaks a rule: a blank name, a group that contains itself, a member of another provider. Nothing was sent.</exception>
    /// <exception cref="CoveoPayloadTooLargeException">The identity is larger than a file container, 256 MB, and was not sent, or the service refused it (413).</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<PushAcceptance> AddOrUpdateAsync(string providerId, SecurityIdentity identity, OrderingId? orderingId = null, CancellationToken cancellationToken = default);

    /// <summary>Gives an identity its aliases, in place of those it had (docs.coveo.com/en/142).</summary>
    /// <param name="providerId">The ID of the identity's provider, not of that of its aliases.</param>
    /// <param name="alias">The identity and its aliases; <see cref="SecurityIdentity.AliasTo"/> makes one that keeps the granted identities.</param>
    /// <param name="orderingId">Leave it out: the service stamps the operation with its own time.</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>That the service took the aliases.</returns>
    /// <exception cref="ArgumentException">The provider ID is empty or none; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ordering ID is 0; nothing was sent.</exception>
    /// <exception cref="CoveoInvalidIdentityException">
    /// The alias breaks a rule: it names no provider, or one that the identity's is known not to cascade to. Nothing was sent.
    /// </exception>
    /// <exception cref="CoveoPayloadTooLargeException">There are more aliases than a file container holds, 256 MB; they were not sent, or the service refused them (413).</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<PushAcceptance> AddOrUpdateAliasAsync(string providerId, SecurityIdentityAlias alias, OrderingId? orderingId = null, CancellationToken cancellationToken = default);

    /// <summary>Disables an identity: it gives nobody access any more, until it is pushed again (docs.coveo.com/en/33).</summary>
    /// <param name="providerId">The ID of the provider.</param>
    /// <param name="identity">Who.</param>
    /// <param name="orderingId">Leave it out: the service stamps the operation with its own time.</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>That the service took the operation; an identity that it does not know is taken too.</returns>
    /// <exception cref="ArgumentException">The provider ID is empty or none; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ordering ID is 0; nothing was sent.</exception>
    /// <exception cref="CoveoInvalidIdentityException">The identity has a blank name, a type that is none, or is of another provider; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<PushAcceptance> DisableAsync(string providerId, Identity identity, OrderingId? orderingId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Disables every identity of the provider whose last push has an ordering ID below the given one: those that a complete push of
    /// identities did not bring again.
    /// </summary>
    /// <param name="providerId">The ID of the provider.</param>
    /// <param name="orderingId">
    /// The bound, normally the service's time before the push began: <c>OrderingId.FromTime(acceptance.ServerTime.Value)</c> of the status call.
    /// From then on the provider takes no operation with a lower one, so a value in the future is refused here.
    /// </param>
    /// <param name="queueDelay">How long the service waits before, so that what is still queued can land: whole minutes, 0 to 1,440. The service's default is 15 minutes.</param>
    /// <param name="cancellationToken">Stops the call; the service may have acted all the same.</param>
    /// <returns>That the service took the operation; it happens after the delay.</returns>
    /// <exception cref="ArgumentException">The provider ID is empty or none; nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ordering ID is 0 or lies in the future, or the delay is out of its range; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<PushAcceptance> DisableOlderThanAsync(string providerId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default);

    /// <summary>Pushes a series of operations in batches, read as they are sent, like <see cref="IBatchesClient"/> does with items: in bounded memory, each with exactly one outcome.</summary>
    /// <param name="providerId">The ID of the provider.</param>
    /// <param name="operations">Identities to add or replace, aliases, and identities to disable; operations on one identity keep their order, and names that differ in case alone count as one there. A group that is larger than a batch travels alone.</param>
    /// <param name="options">How to push; <see langword="null"/> for <see cref="CoveoPushOptions.Batches"/>.</param>
    /// <param name="progress">Told after each batch; calls never overlap, unless it hands them on, as <see cref="Progress{T}"/> does.</param>
    /// <param name="cancellationToken">Cancels the push: what has not left by then is not sent.</param>
    /// <returns>What became of the push.</returns>
    /// <exception cref="ArgumentException">The provider ID is empty or none.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong; nothing was read or sent.</exception>
    /// <exception cref="CoveoPushIncompleteException">
    /// An operation was not accepted, and the push is not one that goes on (<see cref="BatchFailureMode.Continue"/>), or the series could not be
    /// read to its end.
    /// </exception>
    /// <exception cref="PushCanceledException">The token was cancelled.</exception>
    Task<PushSummary> PushAsync(string providerId, IEnumerable<IdentityOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PushAsync(string, IEnumerable{IdentityOperation}, BatchOptions?, IProgress{BatchProgress}?, CancellationToken)"/>
    Task<PushSummary> PushAsync(string providerId, IAsyncEnumerable<IdentityOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Begins a push in batches that is fed piece by piece, by a producer that calls rather than is asked.</summary>
    /// <param name="providerId">The ID of the provider.</param>
    /// <param name="options">How to push; <see langword="null"/> for <see cref="CoveoPushOptions.Batches"/>.</param>
    /// <param name="progress">Told after each batch; calls never overlap, unless it hands them on, as <see cref="Progress{T}"/> does.</param>
    /// <returns>The push, to add to, to complete and to dispose.</returns>
    /// <exception cref="ArgumentException">The provider ID is empty or none.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are wrong.</exception>
    IIdentityPush Start(string providerId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null);

    /// <summary>Hands over a file container that the caller has uploaded a batch of identities to (docs.coveo.com/en/90).</summary>
    /// <param name="providerId">The ID of the provider.</param>
    /// <param name="fileId">The <see cref="FileContainer.FileId"/> of the container, after its upload has succeeded.</param>
    /// <param name="orderingId">The ordering ID of all its operations; <see langword="null"/> for the service's own, which is nearly always right.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The service's word that it has taken the batch.</returns>
    /// <exception cref="ArgumentException">The provider ID or the file ID is none.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<PushAcceptance> HandOverAsync(string providerId, string fileId, OrderingId? orderingId = null, CancellationToken cancellationToken = default);
}
