using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.People;

/// <summary>
/// Finds all identities of a person: the aliases of the start, theirs, and so on; from each of those everyone who has an alias to it, the
/// groups that contain it and the groups it is granted, and so on.
/// </summary>
/// <remarks>
/// Goes outward step by step, all identities of a step at once, so the first way found to an identity is a shortest one. An identity is
/// gone through once, whatever cycles there are.
/// </remarks>
internal sealed class PersonExpansion
{
    private readonly IdentityStepTable _steps;
    private readonly Dictionary<long, PersonIdentity> _reached = [];
    private readonly HashSet<long> _aliased = [];

    private PersonExpansion(IdentityStepTable steps)
    {
        _steps = steps;
    }

    /// <returns>Nothing when the start is disabled or was never pushed.</returns>
    public static IReadOnlyCollection<PersonIdentity> Expand(EmulatorTables tables, IdentityKey start, string name)
    {
        var stored = tables.Identities.Find(start);
        if (!(stored?.IsActive ?? start.IsOfEmailProvider))
        {
            return [];
        }

        var self = new PersonIdentity(stored?.Id ?? 0, start, name, IdentityVia.Self, from: null);
        return stored is null ? [self] : new PersonExpansion(tables.IdentitySteps).From(self);
    }

    private Dictionary<long, PersonIdentity>.ValueCollection From(PersonIdentity self)
    {
        _reached.Add(self.RowId, self);
        _aliased.Add(self.RowId);
        // Aliases are followed to their targets from the start only, so two fronts move outward, one of them inside the other.
        List<PersonIdentity> front = [self];
        List<PersonIdentity> aliasFront = [self];
        while (front.Count > 0 || aliasFront.Count > 0)
        {
            var next = new List<PersonIdentity>();
            aliasFront = StepToAliasTargets(aliasFront, next);
            Step(_steps.ToAliasOwners, IdentityVia.Alias, front, next);
            Step(_steps.ToGroups, IdentityVia.Member, front, next);
            Step(_steps.ToGranted, IdentityVia.Granted, front, next);
            front = next;
        }

        return _reached.Values;
    }

    private List<PersonIdentity> StepToAliasTargets(List<PersonIdentity> aliasFront, List<PersonIdentity> next)
    {
        if (aliasFront.Count == 0)
        {
            return aliasFront;
        }

        var targets = new List<PersonIdentity>();
        var byRow = aliasFront.ToDictionary(identity => identity.RowId);
        foreach (var step in _steps.ToAliasTargets(byRow.Keys))
        {
            if (_aliased.Add(step.ToId))
            {
                // Kept even where a shorter way has led here: only this way may go on to further targets.
                targets.Add(Reach(step, IdentityVia.Alias, byRow[step.FromId], next));
            }
        }

        return targets;
    }

    private void Step(
        Func<IEnumerable<long>, IEnumerable<IdentityStep>> steps, string via, List<PersonIdentity> front, List<PersonIdentity> next)
    {
        if (front.Count == 0)
        {
            return;
        }

        foreach (var step in steps(front.Select(identity => identity.RowId)))
        {
            // Looked up before anything is made: most steps of a large organization lead where others have led.
            if (!_reached.ContainsKey(step.ToId))
            {
                Reach(step, via, _reached[step.FromId], next);
            }
        }
    }

    private PersonIdentity Reach(IdentityStep step, string via, PersonIdentity from, List<PersonIdentity> next)
    {
        var identity = new PersonIdentity(step.ToId, step.To, step.ToName, via, from);
        if (_reached.TryAdd(step.ToId, identity))
        {
            next.Add(identity);
        }

        return identity;
    }
}
