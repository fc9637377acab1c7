namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Hears of each batch that ends, and notes calls that overlap.</summary>
internal sealed class ToldProgress : IProgress<BatchProgress>
{
    private readonly List<BatchProgress> _all = [];
    private int _calls;

    public IReadOnlyList<BatchProgress> All => _all;

    public bool HasOverlapped { get; private set; }

    public void Report(BatchProgress value)
    {
        HasOverlapped |= Interlocked.Increment(ref _calls) > 1;
        _all.Add(value);
        Interlocked.Decrement(ref _calls);
    }
}
