using Coveo.Push.Diagnostics;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <inheritdoc cref="ISecurityIdentitiesClient"/>
internal sealed class SecurityIdentitiesClient(PushTransport transport, FilesClient files, KnownSecurity known, BatchOptions defaults) : ISecurityIdentitiesClient
{
    public Task<PushAcceptance> AddOrUpdateAsync(string providerId, SecurityIdentity identity, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return SendAsync(PushRoutes.AddOrUpdateIdentity, providerId, IdentityOperation.AddOrUpdate(identity), orderingId, cancellationToken);
    }

    public Task<PushAcceptance> AddOrUpdateAliasAsync(string providerId, SecurityIdentityAlias alias, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(alias);
        return SendAsync(PushRoutes.AddOrUpdateAlias, providerId, IdentityOperation.AddOrUpdateAlias(alias), orderingId, cancellationToken);
    }

    public Task<PushAcceptance> DisableAsync(string providerId, Identity identity, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return SendAsync(PushRoutes.DisableIdentity, providerId, IdentityOperation.Disable(identity), orderingId, cancellationToken);
    }

    public async Task<PushAcceptance> DisableOlderThanAsync(string providerId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckProviderId(providerId);
        DeleteOlderThanRules.CheckOrderingId(orderingId, transport.Clock.Now);
        DeleteOlderThanRules.CheckQueueDelay(queueDelay);
        var request = new PushRequest(PushRoutes.DisableIdentitiesOlderThan)
            .About($"identities of provider '{providerId}' older than {orderingId}")
            .Path("providerId", providerId)
            .Query("orderingId", orderingId)
            .Query("queueDelay", queueDelay);
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.ToAcceptance();
    }

    public Task<PushSummary> PushAsync(string providerId, IEnumerable<IdentityOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return PushSeries.RunAsync(Open(providerId, options, progress), operations, static operation => operation, cancellationToken);
    }

    public Task<PushSummary> PushAsync(string providerId, IAsyncEnumerable<IdentityOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return PushSeries.RunAsync(Open(providerId, options, progress), operations, cancellationToken);
    }

    public IIdentityPush Start(string providerId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null) => Open(providerId, options, progress);

    public Task<PushAcceptance> HandOverAsync(string providerId, string fileId, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckProviderId(providerId);
        Identifier.CheckSegment(fileId, nameof(fileId), "It is the FileId of the container that the batch was uploaded to.");
        OrderingIdRule.Check(orderingId);
        return Destination(providerId).HandOverAsync(fileId, orderingId, cancellationToken);
    }

    private async Task<PushAcceptance> SendAsync(PushRoute route, string providerId, IdentityOperation operation, OrderingId? orderingId, CancellationToken cancellationToken)
    {
        Identifier.CheckProviderId(providerId);
        OrderingIdRule.Check(orderingId);
        if (IdentityFindings.Of(operation, providerId, known) is { Count: > 0 } findings)
        {
            throw IdentityElements.Invalid(findings);
        }

        using var json = new JsonBuffer();
        IdentityElements.Write(json, operation);
        if (json.Length > PushDefaults.MaximumRequestBytes)
        {
            return await new SingleIdentityFile(Destination(providerId)).PushAsync(operation, json, orderingId, cancellationToken).ConfigureAwait(false);
        }

        var request = new PushRequest(route)
            .About("identity '{0}' of provider '{1}'", MessageText.Show(operation.Identity!.Name), providerId)
            .Path("providerId", providerId)
            .Query("orderingId", orderingId)
            .Json(json.Written.ToArray());
        var response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        PushMetrics.CountItem(BatchLayout.SecurityIdentities.OperationOf(IdentityElements.SectionOf(operation.Kind)));
        return response.ToAcceptance();
    }

    private IdentityPush Open(string providerId, BatchOptions? options, IProgress<BatchProgress>? progress)
    {
        Identifier.CheckProviderId(providerId);
        return new IdentityPush(Destination(providerId), providerId, known, BatchOptionsRules.Checked(options) ?? defaults, progress, transport.Context);
    }

    private BatchRouteDestination Destination(string providerId) => BatchRouteDestination.OfProvider(transport, files, providerId);
}
