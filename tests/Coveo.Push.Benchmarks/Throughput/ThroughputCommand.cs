using Microsoft.Extensions.Options;

namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>The command line around the measurement.</summary>
internal static class ThroughputCommand
{
    public const string Name = "throughput";

    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongArguments = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        if (arguments.Contains("--help", StringComparer.Ordinal) || arguments.Contains("-h", StringComparer.Ordinal))
        {
            await output.WriteAsync(ThroughputHelp.Text);
            return Done;
        }

        try
        {
            var parsed = ThroughputArguments.Parse(arguments);
            using var run = new ThroughputRun(parsed);
            await EndpointProbe.CheckAsync(parsed.Endpoint);
            var figures = await run.MeasureAsync();
            await output.WriteLineAsync(figures.ToJson());
            return Done;
        }
        catch (UsageException wrong)
        {
            return await EndAsync(errors, wrong.Message, WrongArguments);
        }
        catch (OptionsValidationException wrong)
        {
            return await EndAsync(errors, string.Join(' ', wrong.Failures), WrongArguments);
        }
        catch (Exception failure)
        {
            // Whatever it was, there is no figure: the caller gets the reason and a code, never a line that looks measured.
            return await EndAsync(errors, failure.Message, Failed);
        }
    }

    private static async Task<int> EndAsync(TextWriter errors, string message, int code)
    {
        await errors.WriteLineAsync($"{Name}: {message.ReplaceLineEndings(" ")}");
        return code;
    }
}
