using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Identities of a provider that does not exist, or that nothing can be pushed to, end in the log.</summary>
internal sealed class UnknownProvider(EmulatorTables tables, string providerId, OperationStamp stamp) : IIdentityOperations
{
    public static LogProblem Problem { get; } =
        new(LogCode.ProviderDoesNotExist, "There is no such security identity provider that identities can be pushed to.");

    private readonly IdentityLog _log = new(tables, providerId, stamp);

    public void SetMembers(MembersDefinition definition) => Refuse(definition.Identity, LogOperation.Add);

    public void SetAliases(AliasesDefinition definition) => Refuse(definition.Identity, LogOperation.Add);

    public void Disable(Identity identity) => Refuse(identity, LogOperation.Delete);

    public void Log(string id, string operation, string task, string result, LogProblem? problem = null) =>
        _log.Log(id, operation, task, result, problem);

    private void Refuse(Identity identity, string operation) =>
        Log(identity.Name, operation, LogTask.Consuming, LogResult.Error, Problem);
}
