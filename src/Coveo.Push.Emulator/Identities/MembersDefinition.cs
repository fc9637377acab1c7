namespace Coveo.Push.Emulator.Identities;

/// <summary>An identity with its members, as pushed.</summary>
internal sealed record MembersDefinition(
    Identity Identity, IReadOnlyList<Identity> Members, IReadOnlyList<Identity> Granted, ExpansionResult Result);
