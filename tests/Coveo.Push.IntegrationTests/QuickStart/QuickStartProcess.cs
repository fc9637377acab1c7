using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.QuickStart;

/// <summary>Runs the sample to its end, or until a signal ends it.</summary>
internal static class QuickStartProcess
{
    private const string Sample = "QuickStart";

    public static async Task<QuickStartRun> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var process = SampleProcess.Start(Sample, variables, arguments);
        return Run(await SampleProcess.EndAsync(process, process.StandardOutput.ReadToEndAsync()));
    }

    /// <summary>Sends a signal to the sample when it first prints a line that starts with the given text.</summary>
    public static async Task<QuickStartRun> RunAndSignalAsync(
        string signal, string whenLineStartsWith, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var process = SampleProcess.Start(Sample, variables, arguments);
        return Run(await SampleProcess.EndAsync(process, SampleProcess.ReadAndSignalAsync(process, signal, whenLineStartsWith)));
    }

    private static QuickStartRun Run((int ExitCode, string Output, string Errors) ended) => new(ended.ExitCode, ended.Output, ended.Errors);
}
