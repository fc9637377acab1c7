using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeStreamUpdate : IStreamUpdate
{
    private int _operations;

    public PushSummary SoFar => Accepted.All(_operations);

    public ValueTask AddAsync(StreamOperation operation, CancellationToken cancellationToken = default) => Count();

    public ValueTask AddAsync<T>(
        T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default) => Count();

    public ValueTask DeleteAsync(string documentId, CancellationToken cancellationToken = default) => Count();

    public ValueTask<PushSummary> FlushAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(SoFar);

    public Task<StreamUpdateResult> CompleteAsync(CancellationToken cancellationToken = default) => Task.FromResult(Streamed.Update(_operations));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ValueTask Count()
    {
        _operations++;
        return default;
    }
}
