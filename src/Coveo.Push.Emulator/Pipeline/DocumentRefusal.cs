using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Pipeline;

/// <param name="Task">The stage that refused, one of <see cref="LogTask"/>.</param>
/// <param name="Result"><see cref="LogResult.Rejected"/> or <see cref="LogResult.Error"/>.</param>
/// <param name="Problem">The reason.</param>
internal sealed record DocumentRefusal(string Task, string Result, LogProblem Problem);
