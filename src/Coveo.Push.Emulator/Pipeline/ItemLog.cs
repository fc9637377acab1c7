using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Logs what a request did with the items of a source.</summary>
internal sealed class ItemLog(EmulatorTables tables, string sourceId, OperationStamp stamp) : IOperationLog
{
    public void Log(string id, string operation, string task, string result, LogProblem? problem = null) =>
        tables.Log.Add(Entry(id, operation, task, result, problem));

    /// <summary>The rest of the way of an item that was consumed.</summary>
    public void LogIndexed(string id, string operation, LogProblem? mappingProblem)
    {
        if (mappingProblem is null)
        {
            tables.Log.AddIndexed(Entry(id, operation, LogTask.Indexing, LogResult.Completed, problem: null));
            return;
        }

        Log(id, operation, LogTask.Processing, LogResult.Completed);
        Log(id, operation, LogTask.Mapping, LogResult.Warning, mappingProblem);
        Log(id, operation, LogTask.Indexing, LogResult.Completed);
    }

    private LogEntry Entry(string id, string operation, string task, string result, LogProblem? problem) =>
        new(stamp.ReceivedAt, sourceId, id, operation, task, result, stamp.RequestId, stamp.OrderingId, problem);
}
