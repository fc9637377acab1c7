using System.Buffers;

namespace Coveo.Push;

/// <summary>The elements of a batch: a list of entries, and the bytes of each section, every element followed by a comma.</summary>
internal sealed class BatchContents
{
    private const int InitialEntries = 16;

    private readonly BlockBuffer[] _sections;
    private readonly SectionSize[] _sizes;
    private readonly object _reading = new();
    private BatchEntry[] _entries = ArrayPool<BatchEntry>.Shared.Rent(InitialEntries);
    private int _readers;
    private bool _isReleased;

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

    /// <summary>When the first of the file containers was created that its elements refer to; <see langword="null"/> where they refer to none.</summary>
    public long? OldestContainer { get; private set; }

    /// <summary>Whether it holds what must not take effect twice.</summary>
    public bool IsUnrepeatable { get; set; }

    /// <summary>Notes that an element refers to a file container.</summary>
    /// <returns>Whether it is the oldest one now.</returns>
    public bool NoteContainer(long createdAt)
    {
        if (OldestContainer <= createdAt)
        {
            return false;
        }

        OldestContainer = createdAt;
        return true;
    }

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

    /// <summary>The beginning of that JSON, which names what the element is about.</summary>
    public ReadOnlyMemory<byte> Name(in BatchEntry entry) => _sections[entry.Section].Range(entry.Offset, entry.NameLength);

    public BlockBuffer Section(int section) => _sections[section];

    /// <summary>Adds an element; another one about the same item is not sent then.</summary>
    public int Add(in EncodedElement element, ulong key, int superseded)
    {
        var place = Count;
        if (place == _entries.Length)
        {
            Grow();
        }

        // First what needs memory: should there be none, the contents stay as they were.
        var bytes = _sections[element.Section];
        var offset = bytes.Length;
        bytes.Write(element.Json);
        bytes.Write((byte)',');
        if (superseded >= 0)
        {
            ref var other = ref _entries[superseded];
            other.IsSuperseded = true;
            _sizes[other.Section] = _sizes[other.Section].Without(other.Length);
            Live--;
        }

        _entries[place] = new BatchEntry
        {
            Position = element.Position,
            Key = key,
            Offset = offset,
            Length = element.Json.Length,
            NameLength = element.NameLength,
            Former = superseded,
            Section = element.Section,
        };
        _sizes[element.Section] = _sizes[element.Section].With(element.Json.Length);
        HeldBytes += element.Json.Length + 1;
        Count++;
        Live++;
        return place;
    }

    /// <summary>An upload begins to read; <see cref="EndReading"/> follows, even when nobody waits for the upload any more.</summary>
    public void BeginReading()
    {
        lock (_reading)
        {
            if (_isReleased)
            {
                throw new InvalidOperationException("The batch has ended, and its memory belongs to others now.");
            }

            _readers++;
        }
    }

    public void EndReading()
    {
        lock (_reading)
        {
            _readers--;
        }
    }

    /// <summary>An element that is sent and those that it has superseded, in the order of adding.</summary>
    public IReadOnlyList<int> VersionsOf(int place)
    {
        if (_entries[place].Former < 0)
        {
            return [place];
        }

        var versions = new List<int>();
        for (var version = place; version >= 0; version = _entries[version].Former)
        {
            versions.Add(version);
        }

        versions.Reverse();
        return versions;
    }

    /// <summary>Gives the memory back. What an upload that was given up still reads goes back to no pool: it must not become another batch.</summary>
    public void Release()
    {
        lock (_reading)
        {
            _isReleased = true;
            if (_readers > 0)
            {
                return;
            }
        }

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
