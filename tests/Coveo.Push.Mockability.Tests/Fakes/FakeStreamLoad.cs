using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeStreamLoad(string sourceId) : IStreamLoad
{
    private int _items;

    public string SourceId => sourceId;

    public PushSummary SoFar => Accepted.All(_items);

    public ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default) => Count();

    public ValueTask AddAsync<T>(
        T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default) => Count();

    public Task<StreamLoadResult> CompleteAsync(CancellationToken cancellationToken = default) => Task.FromResult(Streamed.Load(_items));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ValueTask Count()
    {
        _items++;
        return default;
    }
}
