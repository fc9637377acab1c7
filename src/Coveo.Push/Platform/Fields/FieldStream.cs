using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Coveo.Push.Platform;

/// <summary>Lets items through, each as soon as there are the fields that it needs. A few items wait, so that types are learned from more than one.</summary>
internal sealed class FieldStream
{
    private readonly Queue<(PushDocument Document, int Version)> _waiting = new();
    private readonly FieldEnsurer _ensurer;
    private readonly FieldInference _inference;
    private int _ensured = -1;

    private FieldStream(FieldEnsurer ensurer, FieldInference inference) => (_ensurer, _inference) = (ensurer, inference);

    public static async IAsyncEnumerable<PushDocument> ReadAsync(
        FieldEnsurer ensurer, Func<CancellationToken, IAsyncEnumerator<PushDocument>> open, FieldInference inference, int lookAhead, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = new FieldStream(ensurer, inference);
        ExceptionDispatchInfo? fault;
        var documents = open(cancellationToken);
        await using (documents.ConfigureAwait(false))
        {
            while (true)
            {
                (var hasNext, fault) = await NextAsync(documents).ConfigureAwait(false);
                if (!hasNext)
                {
                    break;
                }

                stream.Add(documents.Current);
                if (stream._waiting.Count > lookAhead)
                {
                    yield return await stream.TakeAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            while (stream._waiting.Count > 0)
            {
                yield return await stream.TakeAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        fault?.Throw();
    }

    /// <summary>What the producer has given before it broke is not to be lost with it.</summary>
    private static async ValueTask<(bool HasNext, ExceptionDispatchInfo? Fault)> NextAsync(IAsyncEnumerator<PushDocument> documents)
    {
        try
        {
            return (await documents.MoveNextAsync().ConfigureAwait(false), null);
        }
        catch (Exception fault)
        {
            return (false, ExceptionDispatchInfo.Capture(fault));
        }
    }

    private void Add(PushDocument document)
    {
        var named = _inference.Add(document);
        _waiting.Enqueue((named, _inference.Version));
    }

    private async ValueTask<PushDocument> TakeAsync(CancellationToken cancellationToken)
    {
        var (document, version) = _waiting.Dequeue();
        if (version > _ensured)
        {
            var learned = _inference.Version;
            await _ensurer.EnsureAsync(_inference, cancellationToken).ConfigureAwait(false);
            _ensured = learned;
        }

        return document;
    }
}
