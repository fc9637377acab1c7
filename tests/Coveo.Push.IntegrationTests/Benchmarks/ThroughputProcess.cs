using System.Diagnostics;

namespace Coveo.Push.IntegrationTests.Benchmarks;

/// <summary>Runs the measurement the way a person does: as a process, with arguments.</summary>
internal static class ThroughputProcess
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Coveo.Push.Benchmarks.dll"), "throughput", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var timeLimit = new CancellationTokenSource(TimeLimit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeLimit.Token);
            var errors = process.StandardError.ReadToEndAsync(timeLimit.Token);
            await process.WaitForExitAsync(timeLimit.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The measurement did not end within {TimeLimit.TotalMinutes} minutes.");
        }
    }
}
