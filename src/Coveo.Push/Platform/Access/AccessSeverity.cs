namespace Coveo.Push.Platform;

/// <summary>How grave a finding about access is.</summary>
public enum AccessSeverity
{
    /// <summary>A crawl would fail.</summary>
    Problem,

    /// <summary>A crawl may fail, now or soon.</summary>
    Warning,

    /// <summary>It could not be found out.</summary>
    Unknown,
}
