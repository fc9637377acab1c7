using System.Diagnostics;
using System.Globalization;
using Coveo.Push;
using SampleHosting;

namespace DatabaseCrawler;

/// <summary>A crawler in a process of its own, which is killed in the middle of its work: nothing is tidied up, as in a power cut.</summary>
internal static class KilledCrawler
{
    /// <param name="coveo">Where it pushes to.</param>
    /// <param name="folder">Holds the database.</param>
    /// <param name="sourceId">The source.</param>
    /// <param name="dieAfter">How many changes it lives.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task RunAsync(CoveoPushOptions coveo, string folder, string sourceId, int dieAfter, CancellationToken cancellationToken)
    {
        var program = typeof(KilledCrawler).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "--crawl", folder, sourceId, "--die-after", dieAfter.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        if (coveo.Endpoint is { } endpoint)
        {
            start.Environment["COVEO_PUSH_ENDPOINT"] = endpoint.AbsoluteUri;
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode is ExitCode.EverythingDelivered or ExitCode.SomethingNotDelivered or ExitCode.CannotRun)
        {
            throw new UsageException($"The crawler that was to be killed has come to its end by itself, with {process.ExitCode}.");
        }
    }

    /// <summary>Kills this process.</summary>
    public static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
