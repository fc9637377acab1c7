namespace Coveo.Push.Emulator.Log;

/// <summary>One stage of the pipeline, done with one item or security identity.</summary>
/// <param name="LoggedAt">Unix time in milliseconds.</param>
/// <param name="SourceId">The source; empty for an operation on identities.</param>
/// <param name="DocumentId">
/// The item or the name of the identity; empty for an operation on all of a source or provider, the <c>fileId</c> for a batch file.
/// </param>
/// <param name="Operation">One of <see cref="LogOperation"/>.</param>
/// <param name="Task">One of <see cref="LogTask"/>.</param>
/// <param name="Result">One of <see cref="LogResult"/>.</param>
/// <param name="RequestId">The request that caused it.</param>
/// <param name="OrderingId">The ordering ID of the operation.</param>
/// <param name="Problem">Why the result is not <see cref="LogResult.Completed"/>.</param>
/// <param name="ResourceId">The provider; empty for an operation on items.</param>
internal sealed record LogEntry(
    long LoggedAt,
    string SourceId,
    string DocumentId,
    string Operation,
    string Task,
    string Result,
    string RequestId,
    ulong? OrderingId,
    LogProblem? Problem = null,
    string ResourceId = "");
