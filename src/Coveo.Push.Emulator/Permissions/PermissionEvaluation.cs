namespace Coveo.Push.Emulator.Permissions;

/// <summary>
/// The rules of docs.coveo.com/en/107 and docs.coveo.com/en/25: within a level denial prevails and all sets must allow; the first level that
/// mentions the person is final; whom nothing mentions stays outside.
/// </summary>
internal static class PermissionEvaluation
{
    /// <param name="levels">The permissions of the item.</param>
    /// <param name="isOfPerson">Whether a permission names one of the person's identities.</param>
    public static PermissionVerdict Evaluate(IReadOnlyList<PermissionLevel> levels, Func<Permission, bool> isOfPerson)
    {
        var evaluations = levels.Select(level => Evaluate(level, isOfPerson)).ToList();
        var deciding = evaluations.FindIndex(level => !string.Equals(level.Outcome, LevelOutcome.Inconclusive, StringComparison.Ordinal));
        if (deciding < 0)
        {
            return new PermissionVerdict(PermissionRule.NothingMatched, LevelIndex: null, SetIndex: null, evaluations);
        }

        for (var i = deciding + 1; i < evaluations.Count; i++)
        {
            evaluations[i] = evaluations[i] with { Outcome = LevelOutcome.NotReached };
        }

        var sets = evaluations[deciding].Sets;
        var denying = sets.ToList().FindIndex(set => set.IsDenied);
        return denying >= 0
            ? new PermissionVerdict(PermissionRule.DeniedInSet, deciding, denying, evaluations)
            : new PermissionVerdict(
                sets.All(set => set.IsAllowed) ? PermissionRule.AllowedInEverySet : PermissionRule.NotAllowedInEverySet,
                deciding,
                SetIndex: null,
                evaluations);
    }

    /// <summary>Where the source decides for all of its items: what their permissions say is told, but is not reached.</summary>
    /// <param name="rule"><see cref="PermissionRule.SourceIsShared"/> or <see cref="PermissionRule.SourceIsPrivate"/>.</param>
    /// <param name="levels">The permissions of the item.</param>
    /// <param name="isOfPerson">Whether a permission names one of the person's identities.</param>
    public static PermissionVerdict DecidedBySource(
        string rule, IReadOnlyList<PermissionLevel> levels, Func<Permission, bool> isOfPerson) =>
        new(
            rule,
            LevelIndex: null,
            SetIndex: null,
            levels.Select(level => Evaluate(level, isOfPerson) with { Outcome = LevelOutcome.NotReached }).ToList());

    private static LevelEvaluation Evaluate(PermissionLevel level, Func<Permission, bool> isOfPerson)
    {
        var sets = level.Sets.Select(set => SetEvaluation.Of(set, isOfPerson)).ToList();
        return new LevelEvaluation(level, OutcomeOf(sets), sets);
    }

    private static string OutcomeOf(List<SetEvaluation> sets)
    {
        if (sets.Exists(set => set.IsDenied))
        {
            return LevelOutcome.Deny;
        }

        if (!sets.Exists(set => set.IsAllowed))
        {
            return LevelOutcome.Inconclusive;
        }

        return sets.TrueForAll(set => set.IsAllowed) ? LevelOutcome.Allow : LevelOutcome.Deny;
    }
}
