using Coveo.Push;
using Microsoft.Extensions.Options;

namespace SampleHosting;

/// <summary>Runs a sample: whatever ends it becomes one line and an exit code.</summary>
public static class SampleRun
{
    /// <param name="run">The sample; it gives its exit code. Ctrl-C cancels its token.</param>
    public static async Task<int> RunAsync(Func<RunOutput, CancellationToken, Task<int>> run)
    {
        using var interruption = new Interruption();
        try
        {
            return await run(new RunOutput(), interruption.Token);
        }
        catch (Exception incomplete) when (incomplete is CoveoPushIncompleteException or CrawlIncompleteException)
        {
            RunOutput.ReportError($"{ConnectionVariables.Explain(incomplete.Message)} No clean-up was made.");
            return ExitCode.SomethingNotDelivered;
        }
        catch (OperationCanceledException) when (interruption.IsRequested)
        {
            RunOutput.ReportError("Interrupted. What was delivered until then stays delivered.");
            return ExitCode.Interrupted;
        }
        catch (OptionsValidationException wrong)
        {
            RunOutput.ReportError(ConnectionVariables.Explain(string.Join(" ", wrong.Failures)));
            return ExitCode.CannotRun;
        }
        catch (Exception failure) when (failure is UsageException or CoveoPushException or FormatException or HttpRequestException or IOException)
        {
            RunOutput.ReportError(ConnectionVariables.Explain(failure.Message));
            return ExitCode.CannotRun;
        }
    }
}
