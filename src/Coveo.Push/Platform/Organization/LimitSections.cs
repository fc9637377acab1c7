namespace Coveo.Push.Platform;

/// <summary>The sections that limits and the license have. There may be more.</summary>
public static class LimitSections
{
    /// <summary>Sources, providers, fields and items: what a crawler meets.</summary>
    public const string Content = "content";

    /// <summary>The organization itself.</summary>
    public const string Organization = "organization";

    /// <summary>Usage analytics.</summary>
    public const string UsageAnalytics = "usageAnalytics";

    /// <summary>In-product experiences.</summary>
    public const string InProductExperience = "inProductExperience";

    /// <summary>Commerce.</summary>
    public const string Commerce = "commerce";

    /// <summary>Search.</summary>
    public const string SearchApi = "searchapi";

    /// <summary>What is not for customers.</summary>
    public const string Internal = "internal";
}
