namespace Coveo.Push.Emulator.Log;

/// <summary>One stage of the pipeline, done with one item.</summary>
/// <param name="LoggedAt">Unix time in milliseconds.</param>
/// <param name="SourceId">The source.</param>
/// <param name="DocumentId">The item; empty for an operation on the whole source, the <c>fileId</c> for a batch file.</param>
/// <param name="Operation">One of <see cref="LogOperation"/>.</param>
/// <param name="Task">One of <see cref="LogTask"/>.</param>
/// <param name="Result">One of <see cref="LogResult"/>.</param>
/// <param name="RequestId">The request that caused it.</param>
/// <param name="OrderingId">The ordering ID of the operation.</param>
/// <param name="Problem">Why the result is not <see cref="LogResult.Completed"/>.</param>
internal sealed record LogEntry(
    long LoggedAt,
    string SourceId,
    string DocumentId,
    string Operation,
    string Task,
    string Result,
    string RequestId,
    ulong? OrderingId,
    LogProblem? Problem = null);
