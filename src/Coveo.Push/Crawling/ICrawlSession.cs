using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push;

/// <summary>
/// A crawl that is fed piece by piece. Its methods can be called from many threads; operations on one item reach the service in the order in
/// which they were added. Adding waits while as many batches are on their way as <see cref="BatchOptions.Concurrency"/> allows.
/// </summary>
/// <remarks>
/// Only <see cref="CompleteAsync"/> deletes what is no longer there, and only when the service has taken everything. Disposing without it
/// aborts: what has not left is not sent, nothing old is deleted. Either way the source is set to <c>IDLE</c>.
/// </remarks>
public interface ICrawlSession : IAsyncDisposable
{
    /// <summary>How the crawl makes the source equal the repository.</summary>
    CrawlMode Mode { get; }

    /// <summary>The source.</summary>
    string SourceId { get; }

    /// <summary>When the crawl began, or the one that it goes on with, by the service's clock; <see langword="null"/> where the service has not told its time.</summary>
    DateTimeOffset? StartedAt { get; }

    /// <summary>
    /// The last of the caller's tokens up to which everything was taken: of a change feed, by any crawl before; in the other modes, of the crawl that this
    /// one goes on with. <see langword="null"/> where there is none: begin at the beginning.
    /// </summary>
    string? Checkpoint { get; }

    /// <summary>Whether the crawl goes on with one that was cut short (<see cref="CrawlOptions.Resume"/>).</summary>
    bool IsResumed { get; }

    /// <summary>
    /// Why a rescan pushes everything, whether it has changed or not; in an incremental crawl, why one that does is due. <see langword="null"/> where what is
    /// remembered of the source holds, and in a rebuild.
    /// </summary>
    string? FullPassReason { get; }

    /// <summary>The report so far; after the end, the whole of it.</summary>
    CrawlReport SoFar { get; }

    /// <summary>
    /// Adds an item of the repository. It may change when the task has completed; what its body is made of, bytes, a file or a stream, must
    /// stay as it is until the item is sent.
    /// </summary>
    /// <param name="document">The item.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent, and the crawl is not complete.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The crawl has halted (<see cref="BatchFailureMode.Halt"/>): this item is not sent.</exception>
    /// <exception cref="InvalidOperationException">The crawl was completed.</exception>
    /// <exception cref="ObjectDisposedException">The crawl was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the item is not sent, and the crawl is not complete.</exception>
    ValueTask AddAsync(PushDocument document, CancellationToken cancellationToken = default);

    /// <summary>Adds an operation, as the other methods do.</summary>
    /// <param name="operation">What to do with which item.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent, and the crawl is not complete.</param>
    /// <exception cref="ArgumentException">The operation is empty: <c>default(PushOperation)</c>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The crawl has halted: this operation is not sent.</exception>
    /// <exception cref="InvalidOperationException">The crawl was completed.</exception>
    /// <exception cref="ObjectDisposedException">The crawl was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the operation is not sent, and the crawl is not complete.</exception>
    ValueTask AddAsync(PushOperation operation, CancellationToken cancellationToken = default);

    /// <summary>Adds an object of the caller's own as an item, as <see cref="IBatchPush.AddAsync{T}"/> does.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="item">The object.</param>
    /// <param name="typeInfo">How it is written, from a source-generated <c>JsonSerializerContext</c>.</param>
    /// <param name="documentId">Gives the item's URI.</param>
    /// <param name="permissions">Gives who may see the item; <see langword="null"/> for a source whose items have no permissions of their own.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent, and the crawl is not complete.</param>
    /// <exception cref="ArgumentException"><paramref name="documentId"/> gave <see langword="null"/>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The crawl has halted: this item is not sent.</exception>
    /// <exception cref="InvalidOperationException">The crawl was completed.</exception>
    /// <exception cref="ObjectDisposedException">The crawl was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the item is not sent, and the crawl is not complete.</exception>
    ValueTask AddAsync<T>(T item, JsonTypeInfo<T> typeInfo, Func<T, string> documentId, Func<T, DocumentPermissions?>? permissions = null, CancellationToken cancellationToken = default);

    /// <summary>Adds the deletion of an item that the repository says is gone.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <param name="deleteChildren">Whether to delete every item too whose ID begins with this one (docs.coveo.com/en/90).</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent, and the crawl is not complete.</param>
    /// <exception cref="ArgumentNullException"><paramref name="documentId"/> is <see langword="null"/>. A URI that the service would not take is rejected instead, as an item is.</exception>
    /// <exception cref="CoveoPushIncompleteException">The crawl has halted: this deletion is not sent.</exception>
    /// <exception cref="InvalidOperationException">The crawl was completed.</exception>
    /// <exception cref="ObjectDisposedException">The crawl was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the deletion is not sent, and the crawl is not complete.</exception>
    ValueTask DeleteAsync(string documentId, bool deleteChildren = false, CancellationToken cancellationToken = default);

    /// <summary>Adds an operation on a security identity of the provider that <see cref="CrawlOptions.SecurityProviderId"/> names. Identities best come before the items that name them.</summary>
    /// <param name="operation">What to do with whom; a <see cref="SecurityIdentity"/> or a <see cref="SecurityIdentityAlias"/> converts to one.</param>
    /// <param name="cancellationToken">Stops waiting for room: what has not been added then is not sent, and the crawl is not complete.</param>
    /// <exception cref="ArgumentException">The operation is empty: <c>default(IdentityOperation)</c>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The push of identities has halted: this operation is not sent.</exception>
    /// <exception cref="InvalidOperationException">The options name no provider, or the crawl was completed.</exception>
    /// <exception cref="ObjectDisposedException">The crawl was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was room: the operation is not sent, and the crawl is not complete.</exception>
    ValueTask AddIdentityAsync(IdentityOperation operation, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says that a part of the repository cannot be read, such as a folder without permission: what the crawl is not given may still be there. The crawl goes
    /// on with the rest. Nothing is deleted at its end, no checkpoint is saved any more, and the report is <see cref="CrawlOutcome.Incomplete"/>.
    /// </summary>
    /// <param name="because">What cannot be read and why, in a sentence for people: <see cref="CrawlReport.Problem"/>. Of several, the first one counts.</param>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    /// <exception cref="InvalidOperationException">The crawl was completed.</exception>
    /// <exception cref="ObjectDisposedException">The crawl was disposed.</exception>
    void ReportGap(string because);

    /// <summary>
    /// Sends what was added, waits until everything has its outcome, and remembers that it is done up to here: a crawl that goes on after a crash begins
    /// here. Add nothing meanwhile that comes after the token.
    /// </summary>
    /// <param name="checkpoint">A token of the caller's own: a place in a change feed, or in an ordered walk through the repository.</param>
    /// <param name="cancellationToken">Stops waiting, not the crawl.</param>
    /// <returns>Whether it was saved: not where something that was added before was not taken, and not after a gap.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="checkpoint"/> is <see langword="null"/>.</exception>
    /// <exception cref="CoveoPushIncompleteException">The crawl has halted.</exception>
    /// <exception cref="CrawlLeaseException">The lease has run out, and another crawler has the source now.</exception>
    /// <exception cref="InvalidOperationException">The crawl has no state store, it is neither incremental nor has a name, or it was completed.</exception>
    /// <exception cref="ObjectDisposedException">The crawl was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the crawl goes on.</exception>
    ValueTask<bool> SaveCheckpointAsync(string checkpoint, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends the rest, waits until everything has its outcome, deletes what is no longer there where the mode does so and everything was taken, and sets
    /// the source to <c>IDLE</c>. Nothing can be added afterwards.
    /// </summary>
    /// <param name="checkpoint">The token of the change feed from which the next incremental crawl is to begin, remembered if everything was taken; it needs a state store.</param>
    /// <param name="cancellationToken">Aborts the crawl: what has not left by then is not sent, and nothing old is deleted. The source is set to <c>IDLE</c> all the same.</param>
    /// <returns>What the crawl has done.</returns>
    /// <exception cref="CrawlIncompleteException">
    /// Not everything was taken and the crawl is not one that goes on (<see cref="BatchFailureMode.Continue"/>), the deletion failed, or something was
    /// still being added.
    /// </exception>
    /// <exception cref="InvalidOperationException">The crawl was completed before, or there is a token and no state store.</exception>
    /// <exception cref="ObjectDisposedException">The crawl was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<CrawlReport> CompleteAsync(string? checkpoint = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Learns from the log of the service what became of the items that it has taken of a crawl that is over: which are in the index, which are not and why
    /// (docs.coveo.com/en/1893). Looks again and again, each time after a longer wait, until the log has said it of all of them or the time is over. Can be called
    /// again later, also after disposal, and goes on with what is known then. <see cref="SoFar"/> has the result too. Where the crawl has a <see cref="CrawlOptions.StateStore"/>,
    /// its state forgets the contents of what was rejected, failed or skipped: the next rescan sends it again, changed or not, and deletes it if it is gone. For that
    /// moment the state is open, and another crawl of the source cannot begin.
    /// </summary>
    /// <param name="timeout">How long to wait for the log, in which entries appear some minutes after the push; 0 looks once. The last look may take a minute more.</param>
    /// <param name="progress">Told after each look what is known so far; the source's count is not in it.</param>
    /// <param name="cancellationToken">Stops the verification; what was learned until then is kept.</param>
    /// <returns>What became of the items. A log that cannot be read is a <see cref="CrawlVerification.Problem"/> of it, no exception: the crawl has succeeded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or longer than 14 days, for which the service keeps its log.</exception>
    /// <exception cref="InvalidOperationException">The crawl still runs, or is being verified already.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<CrawlVerification> VerifyAsync(TimeSpan timeout, IProgress<CrawlVerification>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>What is known of one item by the last <see cref="VerifyAsync"/>: to go through the repository again, and take out what did not get into the index.</summary>
    /// <param name="documentId">The item's URI, exactly as it was pushed.</param>
    /// <returns>What became of it; <see langword="null"/> where the service has not taken it of this crawl.</returns>
    CrawlVerificationOutcome? OutcomeOf(string documentId);
}
