using System.Diagnostics;

namespace Coveo.Push.Soak.Measuring;

/// <summary>
/// Looks at this process and at the emulator every few seconds, and once a minute at what is in use after a full collection: how much garbage the runtime lets lie depends
/// on the memory and the load of the machine, and says nothing of a leak.
/// </summary>
internal sealed class ResourceSampler(Process emulator, Stopwatch since)
{
    private const double Megabyte = 1e6;
    private const string Descriptors = "/proc/self/fd";

    private const int SamplesOfMinute = 12;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly List<ResourceSample> _samples = [];
    private double _liveMb;

    public IReadOnlyList<ResourceSample> Samples => _samples;

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                await Task.Delay(Interval, stop);
                _liveMb = i % SamplesOfMinute == 0 ? CollectedMb() : _liveMb;
                _samples.Add(Take());
            }
        }
        catch (OperationCanceledException)
        {
            // The soak is over.
        }
    }

    public ResourceSample Take()
    {
        using var self = Process.GetCurrentProcess();
        var heap = GC.GetGCMemoryInfo(GCKind.Any);
        emulator.Refresh();
        return new ResourceSample(
            since.Elapsed.TotalSeconds,
            self.WorkingSet64 / Megabyte,
            heap.HeapSizeBytes / Megabyte,
            heap.TotalCommittedBytes / Megabyte,
            _liveMb,
            self.HandleCount,
            Sockets(),
            self.Threads.Count,
            emulator.HasExited ? 0 : emulator.WorkingSet64 / Megabyte);
    }

    private static double CollectedMb()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
    }

    private static int Sockets() => !Directory.Exists(Descriptors) ? 0 : Directory.EnumerateFileSystemEntries(Descriptors).Count(IsSocket);

    private static bool IsSocket(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true;
        }
        catch (IOException)
        {
            // It was closed meanwhile.
            return false;
        }
    }
}
