using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Keeps operations on identities until their stage comes.</summary>
internal sealed class WaitingIdentities(EmulatorTables tables, string providerId, OperationStamp stamp, long dueAt) : IIdentityOperations
{
    public void SetMembers(MembersDefinition definition) =>
        Add(WaitingKind.SetMembers, definition.Identity, LogOperation.Add, DefinitionWriter.Write(definition));

    public void SetAliases(AliasesDefinition definition) =>
        Add(WaitingKind.SetAliases, definition.Identity, LogOperation.Add, DefinitionWriter.Write(definition));

    public void Disable(Identity identity) =>
        Add(WaitingKind.Disable, identity, LogOperation.Delete, DefinitionWriter.Write(identity));

    public void Log(string id, string operation, string task, string result, LogProblem? problem = null)
    {
        if (LogTask.IsReception(task))
        {
            new IdentityLog(tables, providerId, stamp).Log(id, operation, task, result, problem);
        }
        else
        {
            tables.Waiting.Add(Operation(WaitingKind.IdentityNote, id, operation) with { Outcome = new StageOutcome(task, result, problem) });
        }
    }

    private void Add(WaitingKind kind, Identity identity, string operation, byte[] json) =>
        tables.WaitingContents.Add(tables.Waiting.Add(Operation(kind, identity.Name, operation)), json);

    private WaitingOperation Operation(WaitingKind kind, string id, string operation) => new(kind, providerId, id, operation, stamp, dueAt);
}
