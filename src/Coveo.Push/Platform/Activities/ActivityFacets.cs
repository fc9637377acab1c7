namespace Coveo.Push.Platform;

/// <summary>Which values the activities of a search have. Words that are not known are <c>Unknown</c>.</summary>
public sealed class ActivityFacets
{
    /// <summary>Their operations, as the service spells them.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>Their states.</summary>
    public IReadOnlyList<ActivityState> States { get; init; } = [];

    /// <summary>The parts of the organization that they belong to.</summary>
    public IReadOnlyList<ActivitySection> Sections { get; init; } = [];

    /// <summary>The IDs of their resources.</summary>
    public IReadOnlyList<string> ResourceIds { get; init; } = [];

    /// <summary>The kinds of their resources, as the service spells them.</summary>
    public IReadOnlyList<string> ResourceTypes { get; init; } = [];
}
