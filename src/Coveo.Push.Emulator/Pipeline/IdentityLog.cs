using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Logs what a request did with the identities of a provider, which need not exist.</summary>
internal sealed class IdentityLog(EmulatorTables tables, string providerId, OperationStamp stamp) : IOperationLog
{
    public void Log(string id, string operation, string task, string result, LogProblem? problem = null) =>
        tables.Log.Add(new LogEntry(
            stamp.ReceivedAt, SourceId: string.Empty, id, operation, task, result, stamp.RequestId, stamp.OrderingId, problem, providerId));
}
