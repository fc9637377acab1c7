using Coveo.Push.Emulator.Clock;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Journal;

/// <summary>The last calls of the service's routes. The oldest go when there are too many, or they take too much memory.</summary>
internal sealed class RequestJournal(VirtualClock clock, TimeProvider timeProvider, SecretMask mask)
{
    public const int MaximumEntries = 1000;
    public const long MaximumBytes = 32 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<JournalRecord> _records = new(MaximumEntries + 1);
    private long _lastId;
    private long _bytes;

    /// <summary>Gets how many calls there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _records.Count;
            }
        }
    }

    /// <summary>The calls that are looked for, newest first, those under way included.</summary>
    public IReadOnlyList<JournalEntry> Find(JournalQuery query)
    {
        List<JournalEntry> found = [];
        foreach (var record in Snapshot())
        {
            var entry = record.ToEntry(mask);
            if (query.Includes(entry))
            {
                found.Add(entry);
            }
        }

        found.Reverse();
        return found;
    }

    public JournalEntry? Find(long id) => Array.Find(Snapshot(), record => record.Id == id)?.ToEntry(mask);

    /// <summary>Forgets all calls. Their numbers are not used again.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            foreach (var record in _records)
            {
                record.IsKept = false;
            }

            _records.Clear();
            _bytes = 0;
        }
    }

    /// <summary>Records a call from its beginning, so that it can be found while it waits.</summary>
    public JournalRecord Begin(HttpRequest request)
    {
        var record = new JournalRecord(Interlocked.Increment(ref _lastId), clock.Now, request, timeProvider);
        lock (_lock)
        {
            record.IsKept = true;
            _records.Enqueue(record);
            Trim();
        }

        return record;
    }

    /// <summary>From now on the size of the record counts.</summary>
    public void Complete(JournalRecord record)
    {
        lock (_lock)
        {
            // It may have gone meanwhile.
            if (record.IsKept)
            {
                record.CountedSize = record.Size;
                _bytes += record.CountedSize;
                Trim();
            }
        }
    }

    private JournalRecord[] Snapshot()
    {
        lock (_lock)
        {
            return [.. _records];
        }
    }

    private void Trim()
    {
        while (_records.Count > MaximumEntries || (_bytes > MaximumBytes && _records.Count > 1))
        {
            var oldest = _records.Dequeue();
            oldest.IsKept = false;
            _bytes -= oldest.CountedSize;
        }
    }
}
