using System.Globalization;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Emulator;

namespace Coveo.Push.Cli.Emulator;

/// <summary>When the emulator does what it accepted, as the command line says.</summary>
internal static class EmulatorDelay
{
    private const int LongestMilliseconds = 86_400_000;

    /// <param name="text">What the command line says.</param>
    /// <exception cref="UsageException">It is none of the three.</exception>
    public static EmulatorPipeline Parse(string text) => text switch
    {
        "immediate" => new EmulatorPipeline(),
        "step" => new EmulatorPipeline { Mode = EmulatorPipelineMode.Stepped },
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is > 0 and <= LongestMilliseconds =>
            new EmulatorPipeline { Mode = EmulatorPipelineMode.Delayed, StageDelay = TimeSpan.FromMilliseconds(milliseconds) },
        _ => throw new UsageException($"--delay must be immediate, step or a number of milliseconds from 1 to 86400000, but is '{text}'."),
    };
}
