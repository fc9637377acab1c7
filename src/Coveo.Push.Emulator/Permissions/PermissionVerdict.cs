namespace Coveo.Push.Emulator.Permissions;

/// <summary>Whether a person may see an item, and why.</summary>
/// <param name="Rule">What decided, one of <see cref="PermissionRule"/>.</param>
/// <param name="LevelIndex">The level that decided; <see langword="null"/> when none did.</param>
/// <param name="SetIndex">The set of that level that denied, if one did.</param>
/// <param name="Levels">Every level, also those that were not reached.</param>
internal sealed record PermissionVerdict(string Rule, int? LevelIndex, int? SetIndex, IReadOnlyList<LevelEvaluation> Levels)
{
    public bool IsAllowed => Rule is PermissionRule.AllowedInEverySet or PermissionRule.SourceIsShared;

    public LevelEvaluation? DecidingLevel => LevelIndex is { } index ? Levels[index] : null;
}
