using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeSecurityCacheClient : ISecurityCacheClient
{
    public static SecurityCacheStatistics Statistics { get; } = new()
    {
        IdentitiesByState = new Dictionary<CachedIdentityState, long> { [CachedIdentityState.UpToDate] = 3 },
        NumberOfIdentities = 3,
        NumberOfIdentitiesInError = 0,
    };

    public static SecurityRefreshProgress Progress { get; } = new() { Type = "REFRESH", NumberOfIdentitiesProcessed = 2, NumberOfIdentities = 3 };

    public Task<SecurityCacheStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new SecurityCacheStatus { CurrentStatus = Progress, Statistics = Statistics });

    public IAsyncEnumerable<CachedIdentity> ListIdentitiesAsync(string providerId, CachedIdentityFilter? filter = null, CancellationToken cancellationToken = default) =>
        Some(Identity.Group("staff", providerId));

    public IAsyncEnumerable<CachedIdentity> SearchAsync(CachedIdentitySearch search, CancellationToken cancellationToken = default) => Some(Identity.Group("staff", "Wiki users"));

    public Task<CachedIdentity> GetAsync(string providerId, Identity identity, CancellationToken cancellationToken = default) => Task.FromResult(Cached(identity));

    public IAsyncEnumerable<CachedIdentity> ListMembersAsync(string providerId, Identity identity, bool recursive = false, CancellationToken cancellationToken = default) =>
        Some(Identity.User("ana", providerId));

    public IAsyncEnumerable<CachedIdentity> ListParentsAsync(string providerId, Identity identity, bool recursive = false, CancellationToken cancellationToken = default) =>
        Some(Identity.Group("everyone", providerId));

    public Task RefreshAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task RefreshAsync(string providerId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task RefreshAsync(string providerId, Identity identity, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task CancelRefreshAsync(string providerId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task EnableDisabledAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task EnableDisabledAsync(string providerId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    private static IAsyncEnumerable<CachedIdentity> Some(Identity identity) => new[] { Cached(identity) }.ToAsyncEnumerable();

    private static CachedIdentity Cached(Identity identity) => new() { Identity = identity, State = CachedIdentityState.UpToDate, LastUpdateDate = FakeCoveo.Now };
}
