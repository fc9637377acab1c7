namespace Coveo.Push.Tests.Doubles;

/// <summary>How much memory something allocates on this thread.</summary>
internal static class AllocatedBytes
{
    private const int Runs = 20;

    /// <summary>The least of some runs: what a collection or the compiler adds to one of them, in another thread's interest, is not the action's.</summary>
    public static long Of(Action action)
    {
        var least = long.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
