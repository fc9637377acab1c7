namespace Coveo.Push.Emulator.Sources;

/// <summary>What the activities of sources have in common, as the Platform spells it.</summary>
internal static class ActivityWords
{
    public const string Section = "CONTENT";
    public const string ResourceType = "SOURCE";
    public const string Executing = "EXECUTING";
    public const string Executed = "EXECUTED";
    public const string Success = "SUCCESS";

    public const string Create = "CREATE";
    public const string ConfigChange = "CONFIG_CHANGE";
    public const string Delete = "DELETE";

    /// <summary>What crawlers do: the only operations that take time.</summary>
    public static readonly string[] Refreshes = ["REBUILD", "FULL_REFRESH", "INCREMENTAL_REFRESH"];

    public static readonly string[] Operations = [.. Refreshes, Create, ConfigChange, Delete];
    public static readonly string[] States = ["NOT_EXECUTED", Executing, "PAUSED", Executed];
    public static readonly string[] Results = [Success, "ERROR", "ABORT"];

    public static readonly string[] Sections =
        [Section, "COMMERCE", "SEARCH", "ANALYTICS", "ORGANIZATION", "PROJECT", "AI_AND_ML", "INTERNAL"];
}
