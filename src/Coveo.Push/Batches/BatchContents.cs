using System.Buffers;

namespace Coveo.Push;

/// <summary>The elements of a batch: a list of entries, and the bytes of each section, every element followed by a comma.</summary>
internal sealed class BatchContents
{
    private const int InitialEntries = 16;

    private readonly BlockBuffer[] _sections;
    private readonly SectionSize[] _sizes;
    private BatchEntry[] _entries = ArrayPool<BatchEntry>.Shared.Rent(InitialEntries);

    public BatchContents(BatchLayout layout, BlockPool pool)
    {
        Layout = layout;
        _sections = new BlockBuffer[layout.Sections];
        _sizes = new SectionSize[layout.Sections];
        for (var i = 0; i < _sections.Length; i++)
        {
            _sections[i] = new BlockBuffer(pool);
        }
    }

    public BatchLayout Layout { get; }

    /// <summary>All elements in the order of adding, superseded ones among them.</summary>
    public ReadOnlySpan<BatchEntry> Entries => _entries.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>How many elements are sent.</summary>
    public int Live { get; private set; }

    /// <summary>The exact size of the file.</summary>
    public long FileBytes => Layout.FileBytes(_sizes);

    /// <summary>How many bytes the elements take up in memory, superseded ones among them.</summary>
    public long HeldBytes { get; private set; }

    /// <summary>The exact size that the file would have with another element.</summary>
    public long FileBytesWith(byte section, int bytes, int superseded)
    {
        var size = _sizes[section];
        var other = superseded < 0 ? default : _entries[superseded];
        var otherSize = superseded < 0 ? default : _sizes[other.Section];
        if (superseded >= 0)
        {
            _sizes[other.Section] = otherSize.Without(other.Length);
        }

        _sizes[section] = _sizes[section].With(bytes);
        var total = FileBytes;
        if (superseded >= 0)
        {
            _sizes[other.Section] = otherSize;
        }

        _sizes[section] = size;
        return total;
    }

    public bool IsNamed(int place, ulong key, ReadOnlySpan<byte> name)
    {
        ref readonly var entry = ref _entries[place];
        return entry.Key == key && entry.NameLength == name.Length && StartsWith(entry, name);
    }

    public bool StartsWith(in BatchEntry entry, ReadOnlySpan<byte> beginning) =>
        entry.Length >= beginning.Length && _sections[entry.Section].StartsWith(entry.Offset, beginning);

    /// <summary>The JSON of an element. Valid until the contents are released.</summary>
    public ReadOnlyMemory<byte> Json(in BatchEntry entry) => _sections[entry.Section].Range(entry.Offset, entry.Length);

    public BlockBuffer Section(int section) => _sections[section];

    /// <summary>Adds an element; another one about the same item is not sent then.</summary>
    public int Add(in EncodedElement element, ulong key, int superseded)
    {
        var place = Count;
        if (place == _entries.Length)
        {
            Grow();
        }

        if (superseded >= 0)
        {
            ref var other = ref _entries[superseded];
            other.IsSuperseded = true;
            _sizes[other.Section] = _sizes[other.Section].Without(other.Length);
            Live--;
        }

        var bytes = _sections[element.Section];
        _entries[place] = new BatchEntry
        {
            Position = element.Position,
            Key = key,
            Offset = bytes.Length,
            Length = element.Json.Length,
            NameLength = element.NameLength,
            Former = superseded,
            Section = element.Section,
        };
        bytes.Write(element.Json);
        bytes.Write((byte)',');
        _sizes[element.Section] = _sizes[element.Section].With(element.Json.Length);
        HeldBytes += element.Json.Length + 1;
        Count++;
        Live++;
        return place;
    }

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        foreach (var section in _sections)
        {
            section.Release();
        }

        ArrayPool<BatchEntry>.Shared.Return(_entries);
        _entries = [];
        Count = 0;
        Live = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<BatchEntry>.Shared.Rent(_entries.Length * 2);
        Entries.CopyTo(larger);
        ArrayPool<BatchEntry>.Shared.Return(_entries);
        _entries = larger;
    }
}
