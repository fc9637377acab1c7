using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Operations of one request that say in the log what became of them.</summary>
internal interface IOperationLog
{
    /// <param name="id">The item, the name of the identity, or the file.</param>
    /// <param name="operation">One of <see cref="LogOperation"/>.</param>
    /// <param name="task">One of <see cref="LogTask"/>.</param>
    /// <param name="result">One of <see cref="LogResult"/>.</param>
    /// <param name="problem">Why the result is not <see cref="LogResult.Completed"/>.</param>
    void Log(string id, string operation, string task, string result, LogProblem? problem = null);
}
