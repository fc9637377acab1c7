using System.Globalization;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Permissions;

namespace Coveo.Push.Emulator.People;

/// <summary>Says in one sentence, for people, why a person may or may not see an item.</summary>
internal static class VerdictReason
{
    public static string Of(ItemExplanation explanation)
    {
        var person = explanation.Person.Name ?? "An anonymous visitor";
        var verdict = explanation.Verdict;
        return verdict.Rule switch
        {
            PermissionRule.SourceIsShared => "The source is SHARED: everyone may see all of its items.",
            PermissionRule.SourceIsPrivate => "The source is PRIVATE and names nobody who may see its items.",
            PermissionRule.NothingMatched => NothingMatched(person, explanation) + UselessAlias(explanation),
            PermissionRule.DeniedInSet =>
                $"{person} is denied in {Set(verdict)} of {Level(verdict)}{As(explanation, PermissionEffect.Denied)}, and denial prevails.",
            PermissionRule.AllowedInEverySet =>
                $"{person} is allowed in {AllSets(verdict)} of {Level(verdict)}{As(explanation, PermissionEffect.Allowed)}.",
            _ => $"{person} is not allowed in every set of {Level(verdict)}: {MissingSets(verdict)} {Are(verdict)} missing.{UselessAlias(explanation)}",
        };
    }

    private static string NothingMatched(string person, ItemExplanation explanation)
    {
        if (explanation.Verdict.Levels.Count == 0)
        {
            return $"The permissions of the {(explanation.Access.DecidesAlone ? "source" : "item")} are empty: nobody may see it.";
        }

        var whom = explanation.Person.Name ?? "anonymous visitors";
        return explanation.PersonState switch
        {
            IdentityState.Disabled => $"{person} is disabled in '{explanation.Person.ProviderId}', and no level lets everyone in.",
            IdentityState.NotUpdated => $"{person} was never pushed to '{explanation.Person.ProviderId}', and no level lets everyone in.",
            _ when explanation.Unresolved.Count > 0 =>
                $"No level mentions {whom}, but some permissions name identities that cannot be used: see 'unresolved'.",
            _ => $"No level mentions {whom}.",
        };
    }

    private static string UselessAlias(ItemExplanation explanation) => explanation.UselessAlias is not { } alias
        ? string.Empty
        : $" The alias of {alias.Owner.Type} '{alias.Owner.Name}' of '{alias.OwnerProvider}' to '{alias.Target}'{(alias.TargetProvider.Length == 0
            ? $" has no effect: it names no provider, and '{alias.OwnerProvider}' does not cascade to exactly one."
            : $" of '{alias.TargetProvider}' has no effect: '{alias.OwnerProvider}' does not cascade there.")}";

    private static string Level(PermissionVerdict verdict) => Label("level", verdict.LevelIndex!.Value, verdict.DecidingLevel!.Level.Name);

    private static string Set(PermissionVerdict verdict) =>
        Label("set", verdict.SetIndex!.Value, verdict.DecidingLevel!.Sets[verdict.SetIndex.Value].Set.Name);

    private static string AllSets(PermissionVerdict verdict) => verdict.DecidingLevel!.Sets.Count == 1 ? "the only set" : "every set";

    private static string MissingSets(PermissionVerdict verdict) => string.Join(
        ", ",
        verdict.DecidingLevel!.Sets
            .Select((set, index) => (set, index))
            .Where(entry => !entry.set.IsAllowed)
            .Select(entry => Label("set", entry.index, entry.set.Set.Name)));

    private static string Are(PermissionVerdict verdict) => verdict.DecidingLevel!.Sets.Count(set => !set.IsAllowed) == 1 ? "is" : "are";

    private static string As(ItemExplanation explanation, string effect)
    {
        var verdict = explanation.Verdict;
        var sets = verdict.DecidingLevel!.Sets;
        var match = (verdict.SetIndex is { } denying ? sets.Skip(denying) : sets)
            .SelectMany(set => set.Matches)
            .FirstOrDefault(found => string.Equals(found.Effect, effect, StringComparison.Ordinal));
        return match is null
            ? ", which is open to everyone"
            : $" as {match.Permission.Identity.Type} '{match.Permission.Identity.Name}' of '{match.Permission.Provider ?? explanation.DefaultProvider}'";
    }

    private static string Label(string kind, int index, string? name) => string.Create(
        CultureInfo.InvariantCulture, $"{kind} {index + 1}{(string.IsNullOrEmpty(name) ? string.Empty : $" '{name}'")}");
}
