using System.Diagnostics;

namespace Coveo.Push.IntegrationTests.Trimming;

/// <summary>Runs a program to its end, or ends it after a while.</summary>
internal static class BoundedProcess
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    public static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // A build server that outlives the program would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        using var timeLimit = new CancellationTokenSource(TimeLimit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeLimit.Token);
            var errors = process.StandardError.ReadToEndAsync(timeLimit.Token);
            await process.WaitForExitAsync(timeLimit.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {TimeLimit.TotalMinutes} minutes.");
        }
    }
}
