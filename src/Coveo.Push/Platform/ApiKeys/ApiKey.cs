namespace Coveo.Push.Platform;

/// <summary>An API key of the organization, without its value (docs.coveo.com/en/1718).</summary>
public sealed class ApiKey
{
    /// <summary>Its ID; no secret.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is enabled; one that is may have expired.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>Whether it can be used. Where the service does not say, it is what <see cref="IsEnabled"/> says.</summary>
    public ApiKeyStatus Status { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? StatusName { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedDate { get; init; }

    /// <summary>When it ends, if it does.</summary>
    public DateTimeOffset? ExpirationDate { get; init; }

    /// <summary>When it was used last, roughly.</summary>
    public DateTimeOffset? LastUsedDate { get; init; }

    /// <summary>Whether its value can be exchanged for another one.</summary>
    public bool IsRotationEnabled { get; init; }

    /// <summary>From where it can be used: addresses, and networks in CIDR notation; empty for everywhere.</summary>
    public IReadOnlyList<string> AllowedIps { get; init; } = [];

    /// <summary>From where it cannot be used, even if <see cref="AllowedIps"/> says so.</summary>
    public IReadOnlyList<string> DeniedIps { get; init; } = [];

    /// <summary>What it may do, privileges of unknown domains included.</summary>
    public IReadOnlyList<Privilege> Privileges { get; init; } = [];

    /// <summary>Name and ID.</summary>
    public override string ToString() => DisplayName is null ? Id : $"{DisplayName} ({Id})";
}
