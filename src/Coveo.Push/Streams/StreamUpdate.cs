using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push;

/// <inheritdoc cref="IStreamUpdate"/>
internal sealed class StreamUpdate(StreamFiles files, DocumentPush push) : IStreamUpdate
{
    public PushSummary SoFar => push.SoFar;

    public ValueTask AddAsync(StreamOperation operation, CancellationToken cancellationToken = default)
    {
        StreamOperation.ThrowIfEmpty(operation);
        return push.AddAsync(operation.Operation, cancellationToken);
    }

    public ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default) =>
        push.AddAsync(item, typeInfo, documentId, permissions, cancellationToken);

    public ValueTask DeleteAsync(string documentId, CancellationToken cancellationToken = default) => push.DeleteAsync(documentId, cancellationToken: cancellationToken);

    public ValueTask<PushSummary> FlushAsync(CancellationToken cancellationToken = default) => push.FlushAsync(cancellationToken);

    public Task<StreamUpdateResult> CompleteAsync(CancellationToken cancellationToken = default) => RunAsync(push => push.CompleteAsync(cancellationToken));

    public ValueTask DisposeAsync() => push.DisposeAsync();

    /// <summary>Pushes something, and adds what the service has said.</summary>
    public async Task<StreamUpdateResult> RunAsync(Func<DocumentPush, Task<PushSummary>> feed)
    {
        var summary = await feed(push).ConfigureAwait(false);
        return new StreamUpdateResult { Summary = summary, Updates = files.Acceptances };
    }
}
