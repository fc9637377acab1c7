using System.Collections.Concurrent;

namespace Coveo.Push.Soak.Oracle;

/// <summary>What has happened so far, counted.</summary>
internal sealed class SoakTally
{
    private const int MostWrongs = 200;
    private const int MostAtOnce = 5;

    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _failures = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _wrong = new();
    private int _wrongs;

    /// <summary>The first things that were wrong, each of which fails the soak.</summary>
    public IReadOnlyCollection<string> Wrong => _wrong;

    public int Wrongs => Volatile.Read(ref _wrongs);

    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>Exceptions that callers got, by type.</summary>
    public IReadOnlyDictionary<string, long> Failures => _failures;

    public long this[string what] => _counts.GetValueOrDefault(what);

    public void Add(string what, long number = 1) => _counts.AddOrUpdate(what, number, (_, before) => before + number);

    public void Fail(Exception failure) => _failures.AddOrUpdate(failure.GetType().Name, 1, (_, before) => before + 1);

    public void Blame(string lane, IEnumerable<string> wrong)
    {
        var all = wrong.ToList();
        Interlocked.Add(ref _wrongs, all.Count);
        foreach (var what in all.Take(MostAtOnce))
        {
            if (_wrong.Count < MostWrongs)
            {
                _wrong.Enqueue($"{DateTime.UtcNow:HH:mm:ss} {lane}: {what}{(all.Count > MostAtOnce ? $" ({all.Count} like this)" : "")}");
            }
        }
    }

    public void Add(PushSummary summary)
    {
        Add(SoakCount.Operations, summary.Items);
        Add(SoakCount.Accepted, summary.Accepted);
        Add(SoakCount.Rejected, summary.Rejected);
        Add(SoakCount.Failed, summary.Failed);
        Add(SoakCount.NotSent, summary.NotSent);
        Add(SoakCount.Batches, summary.Batches);
    }
}
