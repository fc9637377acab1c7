namespace Coveo.Push.Emulator.Permissions;

/// <param name="Set">The set.</param>
/// <param name="Outcome">One of <see cref="SetOutcome"/>.</param>
/// <param name="Matches">The denied and then the allowed identities that are the person's.</param>
internal sealed record SetEvaluation(PermissionSet Set, string Outcome, IReadOnlyList<PermissionMatch> Matches)
{
    public bool IsDenied => Is(SetOutcome.Denied);

    public bool IsAllowed => Is(SetOutcome.Allowed);

    /// <param name="set">The set.</param>
    /// <param name="isOfPerson">Whether a permission names one of the person's identities.</param>
    public static SetEvaluation Of(PermissionSet set, Func<Permission, bool> isOfPerson)
    {
        var matches = new List<PermissionMatch>();
        matches.AddRange(set.Denied.Where(isOfPerson).Select(permission => new PermissionMatch(PermissionEffect.Denied, permission)));
        var isDenied = matches.Count > 0;
        matches.AddRange(set.Allowed.Where(isOfPerson).Select(permission => new PermissionMatch(PermissionEffect.Allowed, permission)));
        if (isDenied)
        {
            return new SetEvaluation(set, SetOutcome.Denied, matches);
        }

        return new SetEvaluation(set, set.AllowAnonymous || matches.Count > 0 ? SetOutcome.Allowed : SetOutcome.Unspecified, matches);
    }

    private bool Is(string outcome) => string.Equals(Outcome, outcome, StringComparison.Ordinal);
}
