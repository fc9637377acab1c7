namespace Coveo.Push.Platform;

/// <summary>What <see cref="ICoveoPushClient.CheckAccessAsync"/> looks for.</summary>
public sealed record AccessCheckOptions
{
    /// <summary>What the key is needed for.</summary>
    /// <value>The default is <see cref="AccessPurposes.PushItems"/>; <see cref="AccessPurposes.PushIdentities"/> is added for a secured source.</value>
    public AccessPurposes Purposes { get; init; } = AccessPurposes.PushItems;

    /// <summary>The security identity providers that identities are pushed to, by their IDs.</summary>
    /// <value>The default is empty: those that the source refers to, if the key may look at providers; otherwise all.</value>
    public IReadOnlyList<string> SecurityProviderIds { get; init => field = value ?? throw new ArgumentNullException(nameof(value), "Use an empty list for none."); } = [];

    /// <summary>From which share on a limit is near.</summary>
    /// <value>Above 0, 1 being all of it. The default is 0.9.</value>
    public double NearLimit { get; init; } = 0.9;

    /// <summary>How far the clock of this machine may be off without being mentioned.</summary>
    /// <value>The default is 1 minute.</value>
    public TimeSpan ToleratedClockSkew { get; init; } = TimeSpan.FromMinutes(1);
}
