using System.Collections.Concurrent;
using QuickStart.Bodies;

namespace QuickStart.Delivery;

/// <summary>What became of the files: counts, and the first few for the table; never all of them, as there may be millions.</summary>
internal sealed class DeliveryReport
{
    public const int FilesInTable = 15;

    private readonly ConcurrentDictionary<long, Delivered> _first = new();
    private readonly int[] _forms = new int[Enum.GetValues<BodyForm>().Length];
    private long _delivered;
    private long _bytes;
    private long _containers;
    private long _failed;
    private long _skipped;
    private long _links;
    private long _notIndexed;

    public long DeliveredCount => Interlocked.Read(ref _delivered);

    public long Bytes => Interlocked.Read(ref _bytes);

    public long Containers => Interlocked.Read(ref _containers);

    public long Failed => Interlocked.Read(ref _failed);

    public long Skipped => Interlocked.Read(ref _skipped);

    public long Links => Interlocked.Read(ref _links);

    public long NotIndexed => Interlocked.Read(ref _notIndexed);

    public bool IsComplete => Failed == 0 && NotIndexed == 0;

    /// <summary>The first files, in the order of the folder.</summary>
    public IReadOnlyList<Delivered> First => [.. _first.OrderBy(entry => entry.Key).Select(entry => entry.Value)];

    public int CountOf(BodyForm form) => Volatile.Read(ref _forms[(int)form]);

    /// <param name="number">The place of the file in the folder, from 0.</param>
    /// <param name="file">The file.</param>
    public void AddDelivered(long number, Delivered file)
    {
        Interlocked.Increment(ref _delivered);
        Interlocked.Add(ref _bytes, file.Bytes);
        Interlocked.Increment(ref _forms[(int)file.Form]);
        if (file.IsInContainer)
        {
            Interlocked.Increment(ref _containers);
        }

        if (number < FilesInTable)
        {
            _first[number] = file;
        }
    }

    public void AddFailed() => Interlocked.Increment(ref _failed);

    public void AddSkipped() => Interlocked.Increment(ref _skipped);

    public void AddLink() => Interlocked.Increment(ref _links);

    public void AddNotIndexed(long count) => Interlocked.Add(ref _notIndexed, count);
}
