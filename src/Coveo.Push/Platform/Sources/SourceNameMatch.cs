namespace Coveo.Push.Platform;

/// <summary>How the name of a source is compared with a filter.</summary>
public enum SourceNameMatch
{
    /// <summary>The filter is a part of the name, and may have wildcards.</summary>
    Wildcard,

    /// <summary>The filter is the name.</summary>
    Exact,
}
