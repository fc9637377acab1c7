namespace Coveo.Push.Platform;

/// <summary>The operations of activities that concern sources, as the service spells them. There are many others.</summary>
public static class ActivityOperations
{
    /// <summary>A rebuild; what <see cref="SourceStatus.Rebuild"/> begins.</summary>
    public const string Rebuild = "REBUILD";

    /// <summary>A rescan, in the words of the console; what <see cref="SourceStatus.Refresh"/> begins.</summary>
    public const string FullRefresh = "FULL_REFRESH";

    /// <summary>A refresh, in the words of the console; what <see cref="SourceStatus.Incremental"/> begins.</summary>
    public const string IncrementalRefresh = "INCREMENTAL_REFRESH";

    /// <summary>A resource was created.</summary>
    public const string Create = "CREATE";

    /// <summary>A resource was deleted.</summary>
    public const string Delete = "DELETE";

    /// <summary>The configuration of a resource was changed.</summary>
    public const string ConfigChange = "CONFIG_CHANGE";

    /// <summary>A limit of the license is near.</summary>
    public const string LimitAlmostReached = "LIMIT_ALMOST_REACHED";

    /// <summary>A limit of the license is reached.</summary>
    public const string LimitReached = "LIMIT_REACHED";

    /// <summary>A limit of the license is exceeded.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";
}
