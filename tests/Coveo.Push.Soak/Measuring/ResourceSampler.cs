using System.Diagnostics;

namespace Coveo.Push.Soak.Measuring;

/// <summary>Looks at this process and at the emulator every few seconds. It forces no garbage collection: memory is what a user would see.</summary>
internal sealed class ResourceSampler(Process emulator, Stopwatch since)
{
    private const double Megabyte = 1e6;
    private const string Descriptors = "/proc/self/fd";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly List<ResourceSample> _samples = [];

    public IReadOnlyList<ResourceSample> Samples => _samples;

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Interval, stop);
                _samples.Add(Take());
            }
        }
        catch (OperationCanceledException)
        {
            // The soak is over.
        }
    }

    /// <summary>Bytes that are in use, after a full collection: asked for once after the warm-up and once at the end.</summary>
    public static double LiveMb()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
    }

    public ResourceSample Take()
    {
        using var self = Process.GetCurrentProcess();
        emulator.Refresh();
        return new ResourceSample(
            since.Elapsed.TotalSeconds,
            self.WorkingSet64 / Megabyte,
            GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes / Megabyte,
            self.HandleCount,
            Sockets(),
            self.Threads.Count,
            emulator.HasExited ? 0 : emulator.WorkingSet64 / Megabyte);
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
