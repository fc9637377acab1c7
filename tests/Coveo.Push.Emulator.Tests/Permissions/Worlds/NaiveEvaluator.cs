namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>
/// Who sees what, straight from the text of the documentation: lists, loops, no index, no cache. It shares nothing with the emulator.
/// </summary>
internal sealed class NaiveEvaluator(Landscape landscape, World world, Omission omission = Omission.None)
{
    private readonly NaiveIdentities _identities = new(landscape, world, omission);

    /// <param name="person">Null is anonymous.</param>
    /// <returns>All identities that this person is.</returns>
    public IReadOnlyList<WorldIdentity> IdentitiesOf(WorldIdentity? person) => person is null ? [] : _identities.IdentitiesOf(person);

    public bool IsResolved(WorldIdentity identity) => _identities.Exists(identity);

    public Verdict Evaluate(IReadOnlyList<WorldIdentity> identities, WorldItem item)
    {
        for (var n = 0; n < item.Levels.Count; n++)
        {
            var sets = item.Levels[n].Sets;
            if (sets.Any(set => IsDenied(identities, set)))
            {
                return new Verdict(false, Verdict.DeniedInSet, n + 1);
            }

            var allowing = sets.Count(set => IsAllowed(identities, set));
            if (allowing == sets.Count && (sets.Count > 0 || omission is Omission.EmptyLevels))
            {
                return new Verdict(true, Verdict.AllowedInEverySet, n + 1);
            }

            if (allowing > 0)
            {
                return new Verdict(omission is Omission.AllSets, Verdict.NotAllowedInEverySet, n + 1);
            }

            if (omission is Omission.LaterLevels)
            {
                break;
            }
        }

        return new Verdict(false, Verdict.NothingMatched, null);
    }

    private bool IsDenied(IReadOnlyList<WorldIdentity> identities, WorldSet set) =>
        omission is not Omission.Denials
        && !(omission is Omission.DenialsOfAnonymousSets && set.AllowAnonymous)
        && Matches(identities, set.Denied);

    private bool IsAllowed(IReadOnlyList<WorldIdentity> identities, WorldSet set) =>
        (set.AllowAnonymous && omission is not Omission.Anonymous) || Matches(identities, set.Allowed);

    private bool Matches(IReadOnlyList<WorldIdentity> identities, IReadOnlyList<WorldIdentity> named) =>
        named.Any(permission => identities.Any(identity => _identities.AreSame(identity, permission)));
}
