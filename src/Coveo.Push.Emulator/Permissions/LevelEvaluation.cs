namespace Coveo.Push.Emulator.Permissions;

/// <param name="Level">The level.</param>
/// <param name="Outcome">One of <see cref="LevelOutcome"/>.</param>
/// <param name="Sets">What each of its sets says, in their order.</param>
internal sealed record LevelEvaluation(PermissionLevel Level, string Outcome, IReadOnlyList<SetEvaluation> Sets);
