namespace Coveo.Push.Platform;

/// <summary>What a license says about sources of one type.</summary>
public sealed class LicensedConnector
{
    /// <summary>The type of source as the service spells it: <c>PUSH</c>, <c>CATALOG</c>, ….</summary>
    public required string Type { get; init; }

    /// <summary>Whether there may be such sources.</summary>
    public bool IsAllowed { get; init; }

    /// <summary>Which visibilities they may have, those with unknown words left out.</summary>
    public IReadOnlyList<SourceVisibility> Visibilities { get; init; } = [];

    /// <summary>The same as the service spells them, all of them.</summary>
    public IReadOnlyList<string> VisibilityNames { get; init; } = [];

    /// <summary>The type, and what is allowed of it.</summary>
    public override string ToString() => $"{Type}: {(IsAllowed ? string.Join(", ", VisibilityNames) : "not allowed")}";
}
