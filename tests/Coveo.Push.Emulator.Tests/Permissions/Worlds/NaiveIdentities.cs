namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>All identities that a person is: aliases, the groups of these, and what is granted to any of them.</summary>
internal sealed class NaiveIdentities(Landscape landscape, World world, Omission omission)
{
    private readonly List<WorldDefinition> _definitions = [.. landscape.Definitions, .. world.Definitions];

    public IReadOnlyList<WorldIdentity> IdentitiesOf(WorldIdentity person)
    {
        if (!Exists(person))
        {
            return [];
        }

        List<WorldIdentity> self = [person];
        if (omission is not Omission.AliasesOfThePerson)
        {
            Grow(self, AliasesOf);
        }

        var all = self.ToList();
        Grow(all, one => WhoHasTheAlias(one).Concat(WhoContains(one, self)).Concat(GrantedTo(one)));
        return all;
    }

    /// <summary>An identity counts when it was pushed and is not disabled; e-mail addresses always do.</summary>
    public bool Exists(WorldIdentity identity) =>
        identity.IsEmail
        || (Find(identity) is { } definition
            ? !definition.IsDisabled || omission is Omission.DisabledIdentities
            : omission is Omission.IdentitiesNeverPushed);

    public bool AreSame(WorldIdentity one, WorldIdentity other) =>
        one.Provider == other.Provider
        && (one.Type == other.Type || omission is Omission.Types)
        && (one.Site == other.Site || omission is Omission.AdditionalInfo)
        && string.Equals(one.Name, other.Name, ComparisonIn(one.Provider));

    private void Grow(List<WorldIdentity> found, Func<WorldIdentity, IEnumerable<WorldIdentity>> next)
    {
        for (var n = 0; n < found.Count; n++)
        {
            foreach (var candidate in next(found[n]))
            {
                if (Exists(candidate) && !found.Any(one => AreSame(one, candidate)))
                {
                    found.Add(candidate);
                }
            }
        }
    }

    private IEnumerable<WorldIdentity> AliasesOf(WorldIdentity identity) =>
        Find(identity) is { } definition ? UsableAliasesOf(definition) : [];

    private IEnumerable<WorldIdentity> WhoHasTheAlias(WorldIdentity identity) =>
        omission is Omission.Aliases
            ? []
            : _definitions.Where(definition => UsableAliasesOf(definition).Any(alias => AreSame(alias, identity))).Select(definition => definition.Identity);

    private IEnumerable<WorldIdentity> WhoContains(WorldIdentity identity, List<WorldIdentity> self) =>
        omission is Omission.Members || (omission is Omission.NestedGroups && identity.Type is not "USER" && !self.Contains(identity))
            ? []
            : _definitions
                .Where(definition => definition.Members?.Any(member => AreSame(member, identity)) == true)
                .Select(definition => definition.Identity);

    private IEnumerable<WorldIdentity> GrantedTo(WorldIdentity identity) =>
        omission is Omission.Granted ? [] : Find(identity)?.Granted ?? [];

    private IEnumerable<WorldIdentity> UsableAliasesOf(WorldDefinition definition) =>
        (definition.Aliases ?? []).Where(alias =>
            omission is Omission.AliasesToProvidersNotCascaded
            || ProviderOf(definition.Identity).CascadesTo.Contains(alias.Provider, StringComparer.Ordinal));

    private WorldDefinition? Find(WorldIdentity identity) =>
        _definitions.Find(definition => AreSame(definition.Identity, identity));

    private WorldProvider ProviderOf(WorldIdentity identity) => landscape.Providers.Single(provider => provider.Id == identity.Provider);

    private StringComparison ComparisonIn(string provider) => omission switch
    {
        Omission.LettersOfEitherCase => StringComparison.Ordinal,
        Omission.CaseSensitivity => StringComparison.OrdinalIgnoreCase,
        _ => landscape.Providers.Any(candidate => candidate.Id == provider && candidate.IsCaseSensitive)
            ? StringComparison.Ordinal
            : StringComparison.OrdinalIgnoreCase,
    };
}
