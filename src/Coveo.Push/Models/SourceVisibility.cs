namespace Coveo.Push.Platform;

/// <summary>Who may see the items of a source. It is hard to change later.</summary>
public enum SourceVisibility
{
    /// <summary>The people and groups named on the source: the console's "Specific users and groups".</summary>
    Private,

    /// <summary>Each item's own permissions decide: the console's "Same users and groups as in your content system".</summary>
    Secured,

    /// <summary>Everyone, anonymous visitors included: the console's "Everyone".</summary>
    Shared,
}
