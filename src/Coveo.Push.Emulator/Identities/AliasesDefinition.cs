namespace Coveo.Push.Emulator.Identities;

/// <summary>An identity with its aliases, as pushed.</summary>
internal sealed record AliasesDefinition(
    Identity Identity, IReadOnlyList<AliasTarget> Aliases, IReadOnlyList<Identity> Granted, ExpansionResult Result);
