using Coveo.Push;
using QuickStart.Items;

namespace QuickStart.Delivery;

/// <summary>What became of the files: counts, and the first few for the table; never all of them, as there may be millions.</summary>
internal sealed class DeliveryReport
{
    private const int FilesInTable = 15;

    private readonly List<FileItem> _first = [];
    private readonly HashSet<long> _firstNotAccepted = [];
    private long _unreadable;

    /// <summary>What the crawl came to.</summary>
    public CrawlReport Crawl { get; set; } = new();

    /// <summary>The size of the files that were pushed.</summary>
    public long Bytes { get; private set; }

    public long Links { get; private set; }

    public long NotIndexed { get; private set; }

    public long Delivered => Crawl.AddedOrUpdated;

    public long Failed => _unreadable + Crawl.Seen - Crawl.AddedOrUpdated;

    public bool IsComplete => Failed == 0 && NotIndexed == 0;

    /// <summary>The first files that were delivered, in the order of the folder.</summary>
    public IReadOnlyList<FileItem> First => [.. _first.Where((_, position) => !_firstNotAccepted.Contains(position))];

    public void AddPushed(FileItem item)
    {
        Bytes += item.Bytes;
        if (_first.Count < FilesInTable)
        {
            _first.Add(item);
        }
    }

    /// <param name="position">The place of the item in the push, from 0.</param>
    public void AddNotAccepted(long position)
    {
        if (position < FilesInTable)
        {
            _firstNotAccepted.Add(position);
        }
    }

    public void AddUnreadable() => _unreadable++;

    public void AddLink() => Links++;

    public void AddNotIndexed(long count) => NotIndexed += count;
}
