namespace Coveo.Push.Platform;

/// <summary>A series that is at hand, as one to wait for.</summary>
internal sealed class FieldStreamSeries(IEnumerator<PushDocument> documents) : IAsyncEnumerator<PushDocument>
{
    public PushDocument Current => documents.Current;

    public ValueTask<bool> MoveNextAsync() => new(documents.MoveNext());

    public ValueTask DisposeAsync()
    {
        documents.Dispose();
        return default;
    }
}
