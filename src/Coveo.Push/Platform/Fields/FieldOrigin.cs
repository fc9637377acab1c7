namespace Coveo.Push.Platform;

/// <summary>Where fields come from.</summary>
public enum FieldOrigin
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that somebody created.</summary>
    User,

    /// <summary>Those that every organization has.</summary>
    System,
}
