namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeSecurityIdentitiesClient : ISecurityIdentitiesClient
{
    public Task<PushAcceptance> AddOrUpdateAsync(string providerId, SecurityIdentity identity, OrderingId? orderingId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Accepted.One);

    public Task<PushAcceptance> AddOrUpdateAliasAsync(string providerId, SecurityIdentityAlias alias, OrderingId? orderingId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Accepted.One);

    public Task<PushAcceptance> DisableAsync(string providerId, Identity identity, OrderingId? orderingId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Accepted.One);

    public Task<PushAcceptance> DisableOlderThanAsync(string providerId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Accepted.One);

    public Task<PushSummary> PushAsync(
        string providerId, IEnumerable<IdentityOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Accepted.All(operations.Count()));

    public async Task<PushSummary> PushAsync(
        string providerId, IAsyncEnumerable<IdentityOperation> operations, BatchOptions? options = null, IProgress<BatchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Accepted.All(await operations.CountAsync(cancellationToken));

    public IIdentityPush Start(string providerId, BatchOptions? options = null, IProgress<BatchProgress>? progress = null) => new FakeIdentityPush();

    public Task<PushAcceptance> HandOverAsync(string providerId, string fileId, OrderingId? orderingId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Accepted.One);
}
