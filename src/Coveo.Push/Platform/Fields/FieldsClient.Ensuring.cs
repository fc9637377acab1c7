namespace Coveo.Push.Platform;

internal sealed partial class FieldsClient
{
    private const int LongestLookAhead = 10_000;

    public async Task<FieldReport> EnsureAsync(FieldInference inference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inference);
        return await NewEnsurer().EnsureAsync(inference, cancellationToken).ConfigureAwait(false);
    }

    public async Task<FieldReport> EnsureAsync(IEnumerable<PushDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var inference = new FieldInference();
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            inference.Add(document);
        }

        return await EnsureAsync(inference, cancellationToken).ConfigureAwait(false);
    }

    public async Task<FieldReport> EnsureAsync(IAsyncEnumerable<PushDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var inference = new FieldInference();
        await foreach (var document in documents.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            inference.Add(document);
        }

        return await EnsureAsync(inference, cancellationToken).ConfigureAwait(false);
    }

    public async Task<FieldReport> EnsureAsync(IEnumerable<FieldDefinition> schema, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(schema);

        FieldDefinition[] all = [.. schema];
        FieldRules.CheckSchema(all, nameof(schema));
        return await NewEnsurer().EnsureAsync(fields => FieldPlan.Of(all, fields), cancellationToken).ConfigureAwait(false);
    }

    public Task<FieldReport> EnsureAsync(IReadOnlyDictionary<string, FieldType> schema, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return EnsureAsync(schema.Select(column => new FieldDefinition(column.Key, column.Value)), cancellationToken);
    }

    public IAsyncEnumerable<PushDocument> WithFields(IAsyncEnumerable<PushDocument> documents, FieldInference inference, int lookAhead = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return NewStream(token => documents.GetAsyncEnumerator(token), inference, lookAhead, cancellationToken);
    }

    public IAsyncEnumerable<PushDocument> WithFields(IEnumerable<PushDocument> documents, FieldInference inference, int lookAhead = 100, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return NewStream(_ => new FieldStreamSeries(documents.GetEnumerator()), inference, lookAhead, cancellationToken);
    }

    private FieldEnsurer NewEnsurer() => new(this, _groups);

    private IAsyncEnumerable<PushDocument> NewStream(Func<CancellationToken, IAsyncEnumerator<PushDocument>> open, FieldInference inference, int lookAhead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inference);
        return lookAhead is < 0 or > LongestLookAhead
            ? throw new ArgumentOutOfRangeException(nameof(lookAhead), lookAhead, $"'{nameof(lookAhead)}' is {lookAhead}. Give 0 to {LongestLookAhead} items.")
            : FieldStream.ReadAsync(NewEnsurer(), open, inference, lookAhead, cancellationToken);
    }
}
