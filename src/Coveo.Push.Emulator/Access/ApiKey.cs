namespace Coveo.Push.Emulator.Access;

/// <summary>A key that was created through the API. Its value is not in it: only who has it can show it.</summary>
internal sealed record ApiKey
{
    /// <summary>Gets what the service calls it; no secret.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the SHA-256 of its value, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public bool IsEnabled { get; init; }

    /// <summary>Gets when it was created, in Unix milliseconds.</summary>
    public long CreatedAt { get; init; }

    /// <summary>Gets when it stops to be valid, in Unix milliseconds, if it does.</summary>
    public long? ExpiresAt { get; init; }

    /// <summary>Gets how long it is valid, as it was asked for.</summary>
    public string? LifetimeDuration { get; init; }

    public bool IsRotationEnabled { get; init; }

    public IReadOnlyList<string> AllowedIps { get; init; } = [];

    public IReadOnlyList<string> DeniedIps { get; init; } = [];

    public IReadOnlyList<Privilege> Privileges { get; init; } = [];

    public bool HasExpired(long now) => ExpiresAt <= now;
}
