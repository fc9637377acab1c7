using System.Globalization;

namespace Coveo.Push.Platform;

/// <summary>How much there may be of something, and how much there is.</summary>
public sealed class OrganizationLimit
{
    /// <summary>The section it stands in; see <see cref="LimitSections"/>.</summary>
    public required string Section { get; init; }

    /// <summary>Its name in the section; see <see cref="LimitKeys"/>.</summary>
    public required string Key { get; init; }

    /// <summary>How much there is; <see langword="null"/> where the answer does not say.</summary>
    public long? ActualCount { get; init; }

    /// <summary>How much there may be; <see langword="null"/> where the answer does not say.</summary>
    public long? Limit { get; init; }

    /// <summary>When it was counted.</summary>
    public DateTimeOffset? LastUpdate { get; init; }

    /// <summary>How much of it is used, 1 being all; <see langword="null"/> where that cannot be said.</summary>
    public double? Usage => ActualCount is { } count && Limit is { } limit && limit > 0 ? (double)count / limit : null;

    /// <summary>Its name, and how much of it is used.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "{0}: {1} of {2}", Key, ActualCount?.ToString("N0", CultureInfo.InvariantCulture) ?? "?", Limit?.ToString("N0", CultureInfo.InvariantCulture) ?? "?");
}
