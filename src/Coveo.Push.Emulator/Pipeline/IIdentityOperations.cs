using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>What a request can do with the identities of a provider.</summary>
internal interface IIdentityOperations : IOperationLog
{
    /// <summary>Replaces the members and the granted identities.</summary>
    void SetMembers(MembersDefinition definition);

    /// <summary>Replaces the aliases and the granted identities.</summary>
    void SetAliases(AliasesDefinition definition);

    void Disable(Identity identity);
}
