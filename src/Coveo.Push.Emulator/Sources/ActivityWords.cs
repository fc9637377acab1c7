namespace Coveo.Push.Emulator.Sources;

/// <summary>The words of activities, as the Platform spells them.</summary>
internal static class ActivityWords
{
    public const string Section = "CONTENT";
    public const string OrganizationSection = "ORGANIZATION";
    public const string SourceType = "SOURCE";
    public const string ApiKeyType = "API_KEY";
    public const string Create = "CREATE";
    public const string ConfigChange = "CONFIG_CHANGE";
    public const string Delete = "DELETE";
    public const string Executing = "EXECUTING";
    public const string Executed = "EXECUTED";
    public const string Success = "SUCCESS";

    /// <summary>What crawlers do: the only operations that take time.</summary>
    public static readonly string[] Refreshes = ["REBUILD", "FULL_REFRESH", "INCREMENTAL_REFRESH"];

    public static readonly string[] SourceOperations = [.. Refreshes, Create, ConfigChange, Delete];
    public static readonly string[] ApiKeyOperations = [Create, Delete];
    public static readonly string[] ResourceTypes = [SourceType, ApiKeyType];
    public static readonly string[] States = ["NOT_EXECUTED", Executing, "PAUSED", Executed];
    public static readonly string[] Results = [Success, "ERROR", "ABORT"];

    public static readonly string[] Sections =
        [Section, "COMMERCE", "SEARCH", "ANALYTICS", OrganizationSection, "PROJECT", "AI_AND_ML", "INTERNAL"];

    /// <summary>The part of the organization that a resource belongs to.</summary>
    public static string SectionOf(string resourceType) => resourceType == SourceType ? Section : OrganizationSection;
}
