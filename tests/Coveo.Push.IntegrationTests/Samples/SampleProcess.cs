using System.Diagnostics;
using System.Text;

namespace Coveo.Push.IntegrationTests.Samples;

/// <summary>Runs a sample the way a person does: as a process, with arguments and environment variables. Its output is a pipe.</summary>
internal static class SampleProcess
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    /// <summary>Starts a sample that was built with the tests; no variable of this process configures it.</summary>
    public static Process Start(string sample, IReadOnlyDictionary<string, string> variables, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("COVEO_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Output, string Errors)> EndAsync(Process process, Task<string> output)
    {
        using var timeLimit = new CancellationTokenSource(TimeLimit);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(timeLimit.Token);
            await process.WaitForExitAsync(timeLimit.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The sample did not end within {TimeLimit.TotalMinutes} minutes.");
        }
    }

    /// <summary>Reads the output, and sends a signal when a line first starts with the given text.</summary>
    public static async Task<string> ReadAndSignalAsync(Process process, string signal, string whenLineStartsWith)
    {
        var lines = new StringBuilder();
        var isSignalled = false;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Append(line).Append('\n');
            if (!isSignalled && line.StartsWith(whenLineStartsWith, StringComparison.Ordinal))
            {
                // Once only: batches on their way may still print, and a second signal ends the process at once.
                isSignalled = true;
                using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
                await kill.WaitForExitAsync();
            }
        }

        return lines.ToString();
    }
}
