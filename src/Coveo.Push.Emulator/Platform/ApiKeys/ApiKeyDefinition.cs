using Coveo.Push.Emulator.Access;

namespace Coveo.Push.Emulator.Platform.ApiKeys;

/// <summary>What a key shall be.</summary>
internal sealed record ApiKeyDefinition
{
    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public required bool IsEnabled { get; init; }

    public required bool IsRotationEnabled { get; init; }

    public string? LifetimeDuration { get; init; }

    public required IReadOnlyList<string> AllowedIps { get; init; }

    public required IReadOnlyList<string> DeniedIps { get; init; }

    public required IReadOnlyList<Privilege> Privileges { get; init; }

    /// <summary>The key as it is to be from now on.</summary>
    public ApiKey ApplyTo(ApiKey key) => key with
    {
        DisplayName = DisplayName,
        Description = Description,
        IsEnabled = IsEnabled,
        IsRotationEnabled = IsRotationEnabled,
        AllowedIps = AllowedIps,
        DeniedIps = DeniedIps,
        Privileges = Privileges,
    };
}
