using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeApiKeysClient : IApiKeysClient
{
    public Task<CreatedApiKey> CreateAsync(ApiKeyDefinition definition, CancellationToken cancellationToken = default) => Task.FromResult(new CreatedApiKey
    {
        Key = new ApiKey { Id = "key-2", DisplayName = definition.DisplayName, IsEnabled = definition.IsEnabled, Status = ApiKeyStatus.Enabled, Privileges = definition.Privileges },
        Secret = new ApiKeySecret("xx22222222-3333-4444-8555-666666666666"),
    });

    public Task<IReadOnlyList<ApiKey>> ListAsync(ApiKeyStatus? status = null, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<ApiKey>>([KeyOf("key-1")]);

    public Task<ApiKey> GetAsync(string apiKeyId, CancellationToken cancellationToken = default) => Task.FromResult(KeyOf(apiKeyId));

    public Task UpdateAsync(string apiKeyId, ApiKeyDefinition definition, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task DeleteAsync(string apiKeyId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task EnableAsync(string apiKeyId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task DisableAsync(string apiKeyId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    private static ApiKey KeyOf(string id) => new() { Id = id, DisplayName = "Crawler", IsEnabled = true, Status = ApiKeyStatus.Enabled, Privileges = [Privilege.EditSources] };
}
