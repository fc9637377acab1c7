namespace Coveo.Push.Emulator.Pipeline;

/// <param name="Reached">The last operation that was moved.</param>
/// <param name="Moved">How many were.</param>
/// <param name="IsDone">Whether that was all.</param>
internal readonly record struct StepProgress(long Reached, int Moved, bool IsDone);
