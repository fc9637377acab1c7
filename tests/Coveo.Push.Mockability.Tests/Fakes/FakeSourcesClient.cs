using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>Knows the sources that were created, and one named <c>Shop</c>.</summary>
internal sealed class FakeSourcesClient : ISourcesClient
{
    private readonly List<Source> _sources = [SourceOf("acmeorg1-shop", "Shop", SourceVisibility.Private)];

    public Task<Source> CreateAsync(SourceDefinition definition, CancellationToken cancellationToken = default)
    {
        var source = SourceOf($"acmeorg1-{_sources.Count}", definition.Name, definition.Visibility);
        _sources.Add(source);
        return Task.FromResult(source);
    }

    public Task<Source> GetAsync(string sourceId, CancellationToken cancellationToken = default) => Task.FromResult(SourceOf(sourceId, "Shop", SourceVisibility.Private));

    public Task<Source?> FindByNameAsync(string name, CancellationToken cancellationToken = default) => Task.FromResult(_sources.Find(source => source.Name == name));

    public IAsyncEnumerable<Source> ListAsync(string? nameFilter = null, CancellationToken cancellationToken = default) => _sources.ToAsyncEnumerable();

    public IAsyncEnumerable<Source> ListAsync(SourceQuery query, CancellationToken cancellationToken = default) => _sources.ToAsyncEnumerable();

    public Task<Source> UpdateAsync(string sourceId, SourceUpdate update, CancellationToken cancellationToken = default) => GetAsync(sourceId, cancellationToken);

    public Task SetContentSecurityAsync(string sourceId, ContentSecurity security, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<Source?> RebuildAsync(string sourceId, CancellationToken cancellationToken = default) => Task.FromResult<Source?>(SourceOf(sourceId, "Shop", SourceVisibility.Private));

    public Task SetPushStatusAsync(string sourceId, SourceStatus status, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<Source> WaitUntilReadyAsync(string sourceId, TimeSpan? timeout = null, IProgress<SourceReadiness>? progress = null, CancellationToken cancellationToken = default)
    {
        progress?.Report(new SourceReadiness { Stage = SourceReadinessStage.Ready, Elapsed = TimeSpan.FromSeconds(3), Status = "PUSH_READY" });
        return GetAsync(sourceId, cancellationToken);
    }

    public Task DeleteAsync(string sourceId, CancellationToken cancellationToken = default) => Task.CompletedTask;

    private static Source SourceOf(string id, string name, SourceVisibility visibility) => new()
    {
        Id = id,
        Name = name,
        SourceType = "PUSH",
        Visibility = visibility,
        IsPushEnabled = true,
        State = SourceState.PushReady,
        NumberOfDocuments = 2,
        CreatedDate = FakeCoveo.Now,
        LastOperation = new SourceOperation { Operation = "REBUILD", Result = ActivityResult.Success, Timestamp = FakeCoveo.Now },
        ConfigurationError = new SourceProblem { ErrorCode = "NONE", Message = "None." },
        GroupsThatCanEdit = [new SourceEditor("crawlers", "Crawlers")],
        Permissions = DocumentPermissions.Only(Identity.Email("ana@acme.example")),
    };
}
