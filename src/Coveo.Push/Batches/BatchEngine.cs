using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>
/// The engine of a push: takes encoded elements from one caller at a time, fills batches, and keeps as many on their way as the options
/// allow. It knows nothing of what the elements mean.
/// </summary>
internal sealed class BatchEngine : IDisposable
{
    private readonly BlockPool _pool = new();
    private readonly BatchOrder _order = new();
    private readonly AsyncSlots _slots;
    private readonly BatchBuilder _builder;
    private readonly BatchUploader _uploader;
    private readonly PushOutcomes _outcomes;
    private readonly ContainerDeadline _deadline;
    private readonly BatchLayout _layout;
    private readonly int _maxBytes;
    private long _targetBytes;

    /// <param name="destination">Where the batches go.</param>
    /// <param name="options">How large they get, and how many are on their way at once.</param>
    /// <param name="maxBytes">The largest file; one above the size of a batch holds a single element.</param>
    /// <param name="outcomes">Learns what becomes of each element.</param>
    /// <param name="timeProvider">The time.</param>
    /// <param name="isDue">Called when a batch that fills must leave.</param>
    /// <param name="aborted">Stops what is on its way.</param>
    public BatchEngine(BatchDestination destination, BatchOptions options, int maxBytes, PushOutcomes outcomes, TimeProvider timeProvider, Action<BatchContents> isDue, CancellationToken aborted)
    {
        _outcomes = outcomes;
        _layout = destination.Layout;
        _maxBytes = maxBytes;
        _targetBytes = options.MaxBytes;
        _slots = new AsyncSlots(options.Concurrency);
        _builder = new BatchBuilder(_layout, _pool, maxBytes, options.MaxItems);
        _uploader = new BatchUploader(destination, outcomes, new HandOverGrace(timeProvider, aborted), timeProvider, Shrink, aborted);
        _deadline = new ContainerDeadline(timeProvider, isDue);
    }

    /// <summary>Where the next element is written, to be added then.</summary>
    public JsonBuffer Element { get; } = new();

    /// <summary>Adds what was written to <see cref="Element"/>; waits for a place where the batch that fills is full.</summary>
    /// <param name="element">What it is.</param>
    /// <param name="cancellationToken">Stops waiting; then it was not added.</param>
    /// <returns>Whether it fits a batch at all.</returns>
    public ValueTask<bool> AddAsync(BatchElement element, CancellationToken cancellationToken) => TryAdd(element) switch
    {
        BatchAddition.Added => new(true),
        BatchAddition.TooLarge => new(false),
        _ => AddToNextAsync(element, cancellationToken),
    };

    /// <summary>Adds what was written to <see cref="Element"/> if there is room for it in the batch that fills; nothing has happened otherwise.</summary>
    public bool TryAddAtOnce(in BatchElement element) => TryAdd(element) == BatchAddition.Added;

    /// <summary>The batch that fills, or <see langword="null"/> while it is empty.</summary>
    public BatchContents? Filling => _builder.Contents;

    /// <summary>How large the file would be with what was written to <see cref="Element"/> alone.</summary>
    public long FileBytesAlone(byte section) => _builder.FileBytesAlone(new EncodedElement(0, section, Element.Written, 0));

    /// <summary>The largest file.</summary>
    public int MaxBytes => _maxBytes;

    /// <summary>Notes that what was added last has its body in a file container, which is gone after an hour: its batch leaves before.</summary>
    public void NoteContainer(long? createdAt) => _deadline.Set(_builder.Contents!, createdAt);

    /// <summary>Notes that what was added last must not take effect twice: its batch is handed over once only.</summary>
    public void NoteUnrepeatable() => _builder.Contents!.IsUnrepeatable = true;

    /// <summary>Sends a batch if it still fills.</summary>
    public ValueTask DispatchAsync(BatchContents due) => _builder.Contents == due ? DispatchAsync(CancellationToken.None) : default;

    /// <summary>Sends the batch that fills, if there is one, as soon as there is a place.</summary>
    public async ValueTask DispatchAsync(CancellationToken cancellationToken)
    {
        if (!_builder.IsEmpty)
        {
            await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
            _deadline.Clear();
            _ = RunAsync(_order.Close(), _builder.Close());
        }
    }

    /// <summary>Completes when every batch that was dispatched has ended.</summary>
    public Task EndedAsync()
    {
        var ended = Task.WhenAll(_order.Outstanding.Select(ticket => ticket.Ended));

        // The caller's own code goes on apart: the batch that ends last has a place to give back yet.
        return ended.IsCompleted ? ended : ended.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    public void Dispose()
    {
        _deadline.Dispose();
        Element.Dispose();
        _pool.Dispose();
    }

    private async ValueTask<bool> AddToNextAsync(BatchElement element, CancellationToken cancellationToken)
    {
        await DispatchAsync(cancellationToken).ConfigureAwait(false);

        // An empty batch is never full: what it does not take is too large.
        return TryAdd(element) == BatchAddition.Added;
    }

    private BatchAddition TryAdd(in BatchElement added)
    {
        var element = new EncodedElement(added.Position, added.Section, Element.Written, added.NameLength);
        var nameHash = _layout.HashOf(element.Name);
        if (_order.NeedsNewBatch(_builder.Contents, added.Id, element.Name, added.IsTree) || _builder.HoldsExcluded(element, nameHash) || (added.StartsBatch && !_builder.IsEmpty))
        {
            return BatchAddition.Full;
        }

        _builder.TargetBytes = (int)Interlocked.Read(ref _targetBytes);
        var addition = _builder.TryAdd(element, _layout.KeyOf(added.Section, nameHash));
        if (addition == BatchAddition.Added)
        {
            var itemHash = added.ItemNameLength == added.NameLength ? nameHash : _layout.HashOf(element.Json.Slice(0, added.ItemNameLength));
            _order.Note(itemHash, added.Id, added.IsTree);
        }

        return addition;
    }

    private async Task RunAsync(BatchTicket ticket, BatchContents contents)
    {
        try
        {
            await _uploader.RunAsync(ticket, contents).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            _outcomes.Break(fault);
        }
        finally
        {
            contents.Release();
            _order.End(ticket);
            _slots.Release();
        }
    }

    /// <summary>After a batch that was too large the next ones are half its size: the service has told its limit.</summary>
    private void Shrink(long refusedBytes)
    {
        var half = Math.Max(PushDefaults.SmallestBatchBytes, refusedBytes / 2);
        for (var present = Interlocked.Read(ref _targetBytes); half < present; present = Interlocked.Read(ref _targetBytes))
        {
            Interlocked.CompareExchange(ref _targetBytes, half, present);
        }
    }
}
