using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Activities;

/// <summary>An activity as a result.</summary>
internal static class ActivityRow
{
    /// <param name="activity">The activity.</param>
    public static OutputRow Of(PlatformActivity activity) => new()
    {
        { "time", activity.StartDate ?? activity.CreateDate },
        { "operation", activity.Operation },
        { "resourceType", activity.ResourceType },
        { "resource", activity.ResourceName ?? activity.ResourceId },
        { "state", activity.StateName },
        { "result", activity.ResultName },
        { "seconds", activity.Duration?.TotalSeconds },
        { "triggeredBy", activity.TriggeredBy?.ToString() },
        { "error", activity.ErrorCode is null ? activity.AbortReason : activity.ErrorDetail is null ? activity.ErrorCode : $"{activity.ErrorCode}: {activity.ErrorDetail}" },
    };
}
