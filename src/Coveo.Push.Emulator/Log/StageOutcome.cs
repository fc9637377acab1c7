namespace Coveo.Push.Emulator.Log;

/// <summary>How a stage ends, decided before the stage is reached.</summary>
/// <param name="Task">The stage, one of <see cref="LogTask"/>.</param>
/// <param name="Result">One of <see cref="LogResult"/>.</param>
/// <param name="Problem">Why the result is not <see cref="LogResult.Completed"/>.</param>
internal sealed record StageOutcome(string Task, string Result, LogProblem? Problem);
