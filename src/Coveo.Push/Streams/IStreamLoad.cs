using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push;

/// <summary>
/// A load of a stream source with everything that it is to hold, fed piece by piece. Its methods can be called from many threads; adding waits
/// while as many batches are on their way as <see cref="BatchOptions.Concurrency"/> allows, so memory stays bounded.
/// </summary>
/// <remarks>
/// What is not in the source's repository any more is deleted by <see cref="CompleteAsync"/> alone, and only if every item has arrived. Disposing without it
/// deletes nothing.
/// </remarks>
public interface IStreamLoad : IAsyncDisposable
{
    /// <summary>The source.</summary>
    string SourceId { get; }

    /// <summary>The numbers so far. In a full load an accepted item is in the stream, and in the source when the stream is closed.</summary>
    PushSummary SoFar { get; }

    /// <summary>Adds an item. It may change when the task has completed; what its body is made of must stay as it is until the item is sent.</summary>
    /// <param name="document">The item, up to 3 MB without a body that travels apart (docs.coveo.com/en/l62e0540). Its metadata may be dictionaries and objects.</param>
    /// <param name="cancellationToken">Stops waiting for room; the load cannot be completed then.</param>
    /// <exception cref="ArgumentException">The item is in a full load already: nothing says which of the two would count.</exception>
    /// <exception cref="CoveoQuotaExceededException">A full load has as many items as a source holds (<see cref="StreamFullLoadOptions.MaxItems"/>).</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted (<see cref="BatchFailureMode.Halt"/>): this item is not sent.</exception>
    /// <exception cref="InvalidOperationException">The load was completed.</exception>
    /// <exception cref="ObjectDisposedException">The load was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the item is not sent, and the load cannot be completed.</exception>
    ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default);

    /// <summary>Adds an object of the caller's own as an item: its properties, as the serializer writes them, become metadata, objects among them.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="item">The object.</param>
    /// <param name="typeInfo">How it is written, from a source-generated <c>JsonSerializerContext</c>: nothing is looked up by reflection.</param>
    /// <param name="documentId">Gives the item's URI.</param>
    /// <param name="permissions">Gives who may see the item; <see langword="null"/> for a source whose items have no permissions of their own.</param>
    /// <param name="cancellationToken">Stops waiting for room; the load cannot be completed then.</param>
    /// <exception cref="ArgumentException"><paramref name="documentId"/> gave <see langword="null"/>, or an item that is in a full load already.</exception>
    /// <exception cref="CoveoQuotaExceededException">A full load has as many items as a source holds.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push has halted: this item is not sent.</exception>
    /// <exception cref="InvalidOperationException">The load was completed.</exception>
    /// <exception cref="ObjectDisposedException">The load was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the item is not sent, and the load cannot be completed.</exception>
    ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends the rest, waits until every item has its outcome, and ends the load if all of them were accepted: a full load closes its stream, one by
    /// updates deletes what is older. Nothing can be added afterwards.
    /// </summary>
    /// <param name="cancellationToken">Cancels the load: what has not left by then is not sent, and nothing is deleted.</param>
    /// <returns>The numbers, and what the service has said, with ordering IDs and request IDs.</returns>
    /// <exception cref="StreamLoadIncompleteException">
    /// Not every item was accepted, or adding one has failed, or the load is suspiciously small and would delete the rest (a full load), or the last
    /// call failed. It lists the items that were not accepted.
    /// </exception>
    /// <exception cref="InvalidOperationException">The load was completed before.</exception>
    /// <exception cref="PushCanceledException">The token was cancelled before everything was sent.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the last call.</exception>
    Task<StreamLoadResult> CompleteAsync(CancellationToken cancellationToken = default);
}
