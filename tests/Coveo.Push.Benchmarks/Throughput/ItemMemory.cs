namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>What making the items costs, to be taken off what a push that makes them on the way has allocated.</summary>
internal static class ItemMemory
{
    private const int LargestSample = 100_000;

    /// <summary>Bytes that making the items allocates: of up to 100,000 of them, spread over the whole series, as later numbers are longer.</summary>
    public static double Bytes(int items, Func<int, object> make)
    {
        var sample = Math.Min(items, LargestSample);
        var start = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < sample; i++)
        {
            // Odd and even ones in turn: they differ where identities alternate with their aliases.
            make((int)((long)i * items / sample / 2 * 2) + (i % 2));
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - start) / sample * items;
    }
}
