using System.Globalization;

namespace Coveo.Push.Emulator.Hosting;

internal static class EmulatorPipelineRules
{
    public static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(1);
    public static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    public static string? Violation(EmulatorPipeline? pipeline)
    {
        if (pipeline is null)
        {
            return "Pipeline must not be null.";
        }

        if (!Enum.IsDefined(pipeline.Mode))
        {
            return $"Pipeline.Mode must be Immediate, Delayed or Stepped, but is {pipeline.Mode}.";
        }

        return pipeline.StageDelay < ShortestDelay || pipeline.StageDelay > LongestDelay
            ? string.Create(
                CultureInfo.InvariantCulture, $"Pipeline.StageDelay must be from 1 millisecond to 1 day, but is {pipeline.StageDelay}.")
            : null;
    }
}
