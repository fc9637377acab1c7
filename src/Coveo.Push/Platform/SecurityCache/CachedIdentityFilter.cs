namespace Coveo.Push.Platform;

/// <summary>Which of a provider's security identities to list. What is not set leaves out none.</summary>
public sealed class CachedIdentityFilter
{
    /// <summary>Only those in one of these states; empty, the default, for any state.</summary>
    public IReadOnlyList<CachedIdentityState> States { get; init => field = value ?? throw new ArgumentNullException(nameof(value), "It is null. Leave it out, or set it to an empty list, for any."); } = [];

    /// <summary>Only those last updated at this instant or later; sent in UTC, with milliseconds.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only those last updated at this instant or before; sent in UTC, with milliseconds.</summary>
    public DateTimeOffset? To { get; init; }
}
