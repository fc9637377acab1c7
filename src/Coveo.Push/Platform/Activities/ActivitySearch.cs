namespace Coveo.Push.Platform;

/// <summary>Which activities to read. What is not set leaves out none.</summary>
public sealed class ActivitySearch
{
    private const string UseEmptyList = "It is null. Leave it out, or set it to an empty list, for any.";

    /// <summary>Searches in a range of time.</summary>
    /// <param name="from">The earliest time; sent in UTC, with milliseconds.</param>
    /// <param name="to">The latest time; <see langword="null"/> for now, by the service's clock.</param>
    public ActivitySearch(DateTimeOffset from, DateTimeOffset? to = null)
    {
        From = from;
        To = to;
    }

    /// <summary>The earliest time.</summary>
    public DateTimeOffset From { get; }

    /// <summary>The latest time; <see langword="null"/> for now.</summary>
    public DateTimeOffset? To { get; }

    /// <summary>Only these operations, as the service spells them; see <see cref="ActivityOperations"/>.</summary>
    public IReadOnlyList<string> Operations { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>Only those that are so far.</summary>
    public IReadOnlyList<ActivityState> States { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>Only those that ended so.</summary>
    public IReadOnlyList<ActivityResult> Results { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>Only those of these parts of the organization.</summary>
    public IReadOnlyList<ActivitySection> Sections { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>Only those of these resources, such as sources, by their IDs.</summary>
    public IReadOnlyList<string> ResourceIds { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];

    /// <summary>Only those of resources of these kinds, as the service spells them, such as <c>SOURCE</c>.</summary>
    public IReadOnlyList<string> ResourceTypes { get; init => field = value ?? throw new ArgumentNullException(nameof(value), UseEmptyList); } = [];
}
