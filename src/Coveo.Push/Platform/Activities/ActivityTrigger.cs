namespace Coveo.Push.Platform;

/// <summary>Who or what has begun an activity.</summary>
public sealed class ActivityTrigger
{
    /// <summary>Its ID.</summary>
    public string? Id { get; init; }

    /// <summary>What it is, as the service spells it: <c>USER</c>, <c>API_KEY</c>, <c>SYSTEM</c>, ….</summary>
    public string? Type { get; init; }

    /// <summary>Its name, for people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The name, or the ID.</summary>
    public override string ToString() => DisplayName ?? Id ?? "(unknown)";
}
