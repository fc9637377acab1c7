namespace Coveo.Push.Platform;

/// <summary>How the ID of a log search is compared with those of items.</summary>
public enum DocumentIdMatch
{
    /// <summary>It is the ID of one item.</summary>
    Exact,

    /// <summary>It is a part of the ID.</summary>
    Partial,

    /// <summary>It is the ID with wildcards, such as <c>https://acme.example/*</c>.</summary>
    Wildcard,
}
