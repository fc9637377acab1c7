namespace Coveo.Push.Platform;

/// <summary>The state of an organization.</summary>
public sealed class OrganizationStatus
{
    /// <summary>How it is.</summary>
    public OrganizationHealth Health { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? HealthName { get; init; }

    /// <summary>Where in its life it is.</summary>
    public OrganizationLifeCycle LifeCycle { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? LifeCycleName { get; init; }

    /// <summary>Whether it is paused: pushes are then refused with 400 <c>ORGANIZATION_IS_PAUSED</c> (docs.coveo.com/en/95).</summary>
    public bool IsPaused { get; init; }

    /// <summary>How its pausing is going, as the service spells it.</summary>
    public string? PauseStateName { get; init; }

    /// <summary>Whether nothing in it can be changed.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether it can be resumed; <see langword="null"/> where the answer does not say.</summary>
    public bool? IsResumable { get; init; }

    /// <summary>Whether Coveo Support may look into it.</summary>
    public bool IsSupportActivated { get; init; }

    /// <summary>What is wrong, as the service spells it: <c>SEARCH_ERROR</c>, <c>PAUSING_FAILED</c>, <c>RESUMING_FAILED</c>, ….</summary>
    public IReadOnlyList<string> ErrorCodes { get; init; } = [];

    /// <summary>In a few words.</summary>
    public override string ToString() =>
        $"{HealthName}, {LifeCycleName}{(IsPaused ? ", paused" : "")}{(IsReadOnly ? ", read-only" : "")}{(ErrorCodes.Count == 0 ? "" : $": {string.Join(", ", ErrorCodes)}")}";
}
