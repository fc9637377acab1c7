using Coveo.Push.Soak.Report;

namespace Coveo.Push.Soak;

/// <summary>The command line around the run.</summary>
internal static class SoakCommand
{
    private const int Passed = 0;
    private const int Failed = 1;

    public static async Task<int> RunAsync(SoakArguments arguments, TextWriter output, CancellationToken stop)
    {
        await output.WriteLineAsync($"soak: {arguments.Minutes} minutes, seed {arguments.Seed}");
        await using var run = new SoakRun(arguments, output);
        var report = await run.RunAsync(stop);
        await output.WriteLineAsync(SoakTable.Of(report));
        await output.WriteLineAsync("written to " + await SoakFile.WriteAsync(report, arguments.Output));
        return report.Passed ? Passed : Failed;
    }
}
