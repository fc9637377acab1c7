namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>What is pushed of an identity.</summary>
internal sealed record WorldDefinition(WorldIdentity Identity)
{
    /// <summary>Null if it is pushed with its aliases only.</summary>
    public IReadOnlyList<WorldIdentity>? Members { get; init; }

    /// <summary>Null if it is pushed with its members only.</summary>
    public IReadOnlyList<WorldIdentity>? Aliases { get; init; }

    /// <summary>The groups it says it belongs to, when all is pushed.</summary>
    public IReadOnlyList<WorldIdentity> Granted { get; init; } = [];

    /// <summary>What is sent with the members and taken back by the alias that follows.</summary>
    public IReadOnlyList<WorldIdentity> GrantedBefore { get; init; } = [];

    /// <summary>Disabled after it was pushed.</summary>
    public bool IsDisabled { get; init; }
}
