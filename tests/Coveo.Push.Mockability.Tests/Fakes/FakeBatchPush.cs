using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>A push that takes everything but the item <c>unwanted</c>.</summary>
internal sealed class FakeBatchPush : IBatchPush
{
    private readonly List<string> _ids = [];
    private ItemOutcome? _refused;

    public PushSummary SoFar => Accepted.All(_ids.Count) with { Items = _ids.Count + (_refused is null ? 0 : 1), Rejected = _refused is null ? 0 : 1, FirstNotAccepted = _refused };

    public ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default) => Take(PushOperationKind.AddOrUpdate, document.DocumentId);

    public ValueTask AddAsync(PushOperation operation, CancellationToken cancellationToken = default) => Take(operation.Kind, operation.DocumentId);

    public ValueTask AddAsync<T>(
        T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default) =>
        Take(PushOperationKind.AddOrUpdate, documentId(item));

    public ValueTask DeleteAsync(string documentId, bool deleteChildren = false, CancellationToken cancellationToken = default) => Take(PushOperationKind.Delete, documentId);

    public ValueTask<PushSummary> FlushAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(SoFar);

    public Task<PushSummary> CompleteAsync(CancellationToken cancellationToken = default) =>
        _refused is null ? Task.FromResult(SoFar) : Task.FromException<PushSummary>(new CoveoPushIncompleteException(_refused.ToString(), SoFar));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ValueTask Take(PushOperationKind kind, string id)
    {
        if (id == "unwanted")
        {
            _refused = new ItemOutcome { Position = _ids.Count, Id = id, Kind = kind, Result = ItemResult.Rejected, Reason = "Nobody wants it.", Json = "{}"u8.ToArray() };
        }
        else
        {
            _ids.Add(id);
        }

        return default;
    }
}
