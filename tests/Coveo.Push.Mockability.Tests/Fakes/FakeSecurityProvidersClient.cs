using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeSecurityProvidersClient : ISecurityProvidersClient
{
    public Task<SecurityProvider> CreateForSourceAsync(string name, string sourceId, CancellationToken cancellationToken = default) => Task.FromResult(ProviderOf(name, sourceId));

    public Task<SecurityProvider> CreateAsync(SecurityProviderDefinition definition, CancellationToken cancellationToken = default) => Task.FromResult(ProviderOf("Wiki users", "acmeorg1-shop"));

    public Task<SecurityProvider> GetAsync(string providerId, CancellationToken cancellationToken = default) => Task.FromResult(ProviderOf(providerId, "acmeorg1-shop"));

    public IAsyncEnumerable<SecurityProvider> ListAsync(string? nameFilter = null, CancellationToken cancellationToken = default) =>
        new[] { ProviderOf("Wiki users", "acmeorg1-shop") }.ToAsyncEnumerable();

    public Task<SecurityProvider> UpdateAsync(string providerId, SecurityProviderDefinition definition, CancellationToken cancellationToken = default) => GetAsync(providerId, cancellationToken);

    public Task DeleteAsync(string providerId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    private static SecurityProvider ProviderOf(string name, string sourceId) => new()
    {
        Id = name,
        Name = name,
        CascadingProviders = [new CascadingSecurityProvider(Identity.EmailSecurityProvider, "EMAIL")],
        References = [SecurityProviderReference.Source(sourceId)],
        Statistics = FakeSecurityCacheClient.Statistics,
        CurrentStatus = FakeSecurityCacheClient.Progress,
        LastRefresh = new SecurityRefresh { Date = FakeCoveo.Now, Result = "SUCCESS", NumberOfIdentitiesProcessed = 3 },
    };
}
