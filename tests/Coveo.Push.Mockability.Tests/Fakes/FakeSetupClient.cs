using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeSetupClient : ISetupClient
{
    public Task<SecuredSource> EnsureSecuredSourceAsync(string name, SecuredSourceSetup? setup = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new SecuredSource { SourceId = "acmeorg1-wiki", ProviderId = $"{name} users", IsSourceCreated = true, Fields = new FieldReport() });
}
