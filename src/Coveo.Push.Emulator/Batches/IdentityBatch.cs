using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Batches;

/// <summary>A batch of identities of one provider.</summary>
internal sealed class IdentityBatch(string providerId, PipelineEntrance entrance, OperationStamp stamp) : IBatchTarget<IIdentityOperations>
{
    /// <summary>A read identity takes about as much memory as its JSON, and its row and relations some more.</summary>
    private const int HeldBytesPerByte = 3;

    public BatchFormat Format => BatchFormat.Identities;

    public bool HasExtension => false;

    public PreparedOperation<IIdentityOperations> Prepare(BatchEntry entry) =>
        new(OperationOf(entry), HeldBytesPerByte * (long)entry.Json.Length);

    public IIdentityOperations? Begin(EmulatorTables tables) =>
        tables.Providers.Find(providerId) is { } current ? entrance.Identities(tables, providerId, current, stamp) : null;

    private static Action<IIdentityOperations> OperationOf(BatchEntry entry)
    {
        try
        {
            return Read(entry);
        }
        catch (ApiErrorException error)
        {
            var name = DefinitionReader.TryReadName(entry.Json) ?? string.Empty;
            var operation = entry.Section == BatchSection.Deleted ? LogOperation.Delete : LogOperation.Add;
            var problem = new LogProblem(LogCode.InvalidIdentity, error.Message);
            return operations => operations.Log(name, operation, LogTask.Consuming, LogResult.Rejected, problem);
        }
    }

    private static Action<IIdentityOperations> Read(BatchEntry entry)
    {
        switch (entry.Section)
        {
            case BatchSection.Members:
                var members = DefinitionReader.ReadMembers(entry.Json);
                return operations => operations.SetMembers(members);
            case BatchSection.Mappings:
                var aliases = DefinitionReader.ReadAliases(entry.Json);
                return operations => operations.SetAliases(aliases);
            default:
                var identity = DefinitionReader.ReadIdentity(entry.Json, mayBeBare: true);
                return operations => operations.Disable(identity);
        }
    }
}
