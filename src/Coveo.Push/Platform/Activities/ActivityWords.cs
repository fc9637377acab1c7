namespace Coveo.Push.Platform;

/// <summary>The words of the Activity API.</summary>
internal static class ActivityWords
{
    public static readonly WireWords<ActivityState> States = new(
        "activity state",
        (ActivityState.NotExecuted, "NOT_EXECUTED"),
        (ActivityState.Executing, "EXECUTING"),
        (ActivityState.Paused, "PAUSED"),
        (ActivityState.Executed, "EXECUTED"));

    public static readonly WireWords<ActivityResult> Results = new(
        "activity result",
        (ActivityResult.Success, "SUCCESS"),
        (ActivityResult.Error, "ERROR"),
        (ActivityResult.Abort, "ABORT"));

    public static readonly WireWords<ActivitySection> Sections = new(
        "section",
        (ActivitySection.Content, "CONTENT"),
        (ActivitySection.Commerce, "COMMERCE"),
        (ActivitySection.Search, "SEARCH"),
        (ActivitySection.Analytics, "ANALYTICS"),
        (ActivitySection.Organization, "ORGANIZATION"),
        (ActivitySection.Project, "PROJECT"),
        (ActivitySection.AiAndMachineLearning, "AI_AND_ML"),
        (ActivitySection.Internal, "INTERNAL"));

    public static readonly WireWords<ActivitySeverity> Severities = new(
        "severity",
        (ActivitySeverity.Info, "INFO"),
        (ActivitySeverity.Warning, "WARNING"),
        (ActivitySeverity.Error, "ERROR"),
        (ActivitySeverity.Critical, "CRITICAL"));
}
