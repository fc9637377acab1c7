namespace Coveo.Push;

/// <summary>
/// Fills batches to an exact number of bytes and items. Elements go in, closed batches come out; there is no clock, no I/O and no waiting
/// in it. Of several elements about one item in a batch the last one is sent.
/// </summary>
internal sealed class BatchBuilder
{
    private readonly BatchLayout _layout;
    private readonly BlockPool _pool;
    private readonly int _maxBytes;
    private readonly int _maxItems;
    private readonly BatchIndex _index = new();
    private BatchContents? _contents;

    public BatchBuilder(BatchLayout layout, BlockPool pool, int maxBytes, int maxItems)
    {
        (_layout, _pool) = (layout, pool);
        (_maxBytes, _maxItems) = (maxBytes, maxItems);
        TargetBytes = maxBytes;
    }

    /// <summary>
    /// How many bytes batches are filled to: the limit, or less where the service has found a batch too large. An element that is above it
    /// alone travels alone.
    /// </summary>
    public int TargetBytes { get; set; }

    public bool IsEmpty => _contents is null;

    /// <summary>The batch that fills, or <see langword="null"/> while it is empty.</summary>
    public BatchContents? Contents => _contents;

    /// <summary>Offers an element.</summary>
    /// <param name="element">The element; its bytes are copied.</param>
    /// <param name="key">The hash of its name.</param>
    public BatchAddition TryAdd(in EncodedElement element, ulong key)
    {
        if (FileBytesAlone(element) > _maxBytes || element.Json.Length > _layout.MaxElementBytes)
        {
            return BatchAddition.TooLarge;
        }

        var former = _contents is null ? -1 : _index.Find(_contents, key, element.Name);
        if (_contents is not null && !HasRoom(_contents, element, former))
        {
            return BatchAddition.Full;
        }

        var contents = _contents ??= new BatchContents(_layout, _pool);
        var place = contents.Add(element, key, former);
        _index.Set(contents, key, former, place);
        return BatchAddition.Added;
    }

    /// <summary>Whether the batch that fills has an element that must not share a file with this one: in a section that excludes it, or under a name that may mean the same.</summary>
    public bool HoldsExcluded(in EncodedElement element, ulong nameHash)
    {
        if (_contents is null)
        {
            return false;
        }

        foreach (var section in _layout.Excluded(element.Section))
        {
            if (_index.HoldsOther(_contents, _layout.KeyOf(section, nameHash), name: []))
            {
                return true;
            }
        }

        return _layout.IgnoresCase && _index.HoldsOther(_contents, _layout.KeyOf(element.Section, nameHash), element.Name);
    }

    /// <summary>Takes the batch that fills away, and begins a new one.</summary>
    public BatchContents Close()
    {
        var closed = _contents ?? throw new InvalidOperationException("There is nothing to close.");
        _contents = null;
        _index.Clear();
        return closed;
    }

    /// <summary>The exact size of a file with this element alone.</summary>
    public long FileBytesAlone(in EncodedElement element)
    {
        Span<SectionSize> sizes = stackalloc SectionSize[_layout.Sections];
        sizes.Clear();
        sizes[element.Section] = new SectionSize(1, element.Json.Length);
        return _layout.FileBytes(sizes);
    }

    private bool HasRoom(BatchContents contents, in EncodedElement element, int former) =>
        contents.FileBytesWith(element.Section, element.Json.Length, former) <= TargetBytes
        && (former >= 0 || contents.Live < _maxItems)

        // What was superseded is not sent, but stays in memory: an item that is updated for ever must not fill it.
        && contents.HeldBytes + element.Json.Length <= TargetBytes;
}
