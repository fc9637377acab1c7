namespace Coveo.Push;

/// <summary>Finds what is wrong with an operation on a security identity. One with nothing wrong costs no memory.</summary>
internal static class IdentityFindings
{
    // What is wrong with thousands of members is wrong with the crawler: the first ones tell.
    private const int MaximumFindings = 20;

    private const string IdentityPage = "docs.coveo.com/en/142";
    private const string MembersPage = "docs.coveo.com/en/42";
    private const string CascadePage = "docs.coveo.com/en/85";

    /// <param name="operation">The operation.</param>
    /// <param name="providerId">The provider that it is pushed to.</param>
    /// <param name="known">What is known of the provider.</param>
    public static IReadOnlyList<IdentityFinding> Of(IdentityOperation operation, string providerId, KnownSecurity known)
    {
        var identity = operation.Identity!;
        List<IdentityFinding>? findings = null;
        OfWho(identity, providerId, ref findings);
        if (operation.Definition is { } definition)
        {
            OfMembers(definition, providerId, known.IsCaseInsensitive(providerId), ref findings);
            OfGranted(identity, definition.Granted, providerId, ref findings);
        }
        else if (operation.Alias is { } alias)
        {
            OfAliases(alias, providerId, known.CascadesOf(providerId), ref findings);
            OfGranted(identity, alias.Granted, providerId, ref findings);
        }

        return findings ?? (IReadOnlyList<IdentityFinding>)[];
    }

    /// <summary>What is wrong with who an identity is, alone: two that are not well named could be taken for one.</summary>
    public static IReadOnlyList<IdentityFinding> OfWho(Identity identity, string providerId)
    {
        List<IdentityFinding>? findings = null;
        OfWho(identity, providerId, ref findings);
        return findings ?? (IReadOnlyList<IdentityFinding>)[];
    }

    private static void OfWho(Identity identity, string providerId, ref List<IdentityFinding>? findings)
    {
        if ((SecurityIdentityRule.Problem(identity) ?? ElsewhereProblem(identity, providerId)) is { } problem)
        {
            Add(identity, nameof(IdentityFinding.Identity), $"The identity {problem}", IdentityPage, ref findings);
        }
    }

    private static void OfMembers(SecurityIdentity definition, string providerId, bool ignoresCase, ref List<IdentityFinding>? findings)
    {
        for (var i = 0; i < definition.Members.Count && !(findings?.Count >= MaximumFindings); i++)
        {
            var problem = definition.Members[i] is not { } member ? "is null; leave it out."
                : SecurityIdentityRule.Problem(member)
                ?? ElsewhereProblem(member, providerId)
                ?? (IsSame(member, definition.Identity, ignoresCase) ? $"is '{MessageText.Show(member.Name)}', the group itself; a group cannot contain itself. Leave it out." : null);
            if (problem is not null)
            {
                Add(definition.Identity, nameof(SecurityIdentity.Members), FormattableString.Invariant($"Member {i + 1} {problem}"), MembersPage, ref findings);
            }
        }
    }

    private static void OfGranted(Identity identity, GrantedIdentities granted, string providerId, ref List<IdentityFinding>? findings)
    {
        for (var i = 0; i < granted.Count && !(findings?.Count >= MaximumFindings); i++)
        {
            var problem = SecurityIdentityRule.Problem(granted[i])
                ?? ElsewhereProblem(granted[i], providerId)
                ?? (granted[i].Type == IdentityType.User ? $"is the user '{MessageText.Show(granted[i].Name)}'; name a group or virtual group that the identity is in." : null);
            if (problem is not null)
            {
                Add(identity, nameof(SecurityIdentity.Granted), FormattableString.Invariant($"Granted identity {i + 1} {problem}"), IdentityPage, ref findings);
            }
        }
    }

    private static void OfAliases(SecurityIdentityAlias alias, string providerId, IReadOnlyCollection<string>? cascades, ref List<IdentityFinding>? findings)
    {
        if (alias.Aliases.Count == 0)
        {
            Add(alias.Identity, nameof(SecurityIdentityAlias.Aliases), "It names no alias. Give at least one, such as Identity.Email(…).", IdentityPage, ref findings);
        }

        for (var i = 0; i < alias.Aliases.Count && !(findings?.Count >= MaximumFindings); i++)
        {
            var (problem, page) = ProblemOf(alias.Aliases[i], providerId, cascades);
            if (problem is not null)
            {
                Add(alias.Identity, nameof(SecurityIdentityAlias.Aliases), FormattableString.Invariant($"Alias {i + 1} {problem}"), page, ref findings);
            }
        }
    }

    private static (string? Problem, string Page) ProblemOf(Identity alias, string providerId, IReadOnlyCollection<string>? cascades)
    {
        var name = MessageText.Show(alias.Name);
        return SecurityIdentityRule.Problem(alias) is { } problem ? (problem, IdentityPage)
            : alias.Provider is null ? ($"('{name}') names no provider; say in which it is: Identity.Email(…), or In(\"…\").", IdentityPage)
            : alias.Provider == providerId ? ($"('{name}') is in '{MessageText.Show(providerId)}' itself; an alias leads to another provider, one that this one cascades to.", IdentityPage)
            : cascades is not null && !cascades.Contains(alias.Provider, StringComparer.Ordinal) ? (
                $"('{name}') leads to '{MessageText.Show(alias.Provider)}', and '{MessageText.Show(providerId)}' does not cascade to that ({(cascades.Count == 0 ? "it cascades to none" : $"it cascades to '{string.Join("', '", cascades)}'")}): it would give nobody access. Add it to the provider's cascading providers first; where that was done elsewhere, SecurityProviders.GetAsync lets this client know.",
                CascadePage)
            : (null, IdentityPage);
    }

    /// <summary>The service takes no provider where it knows which one is meant, and would take an identity of another for one of this.</summary>
    private static string? ElsewhereProblem(Identity identity, string providerId) =>
        identity.Provider is null || identity.Provider == providerId
            ? null
            : $"('{MessageText.Show(identity.Name)}') is in the provider '{MessageText.Show(identity.Provider)}', and is pushed to '{MessageText.Show(providerId)}'; the two must be the same. An identity of another provider is an alias.";

    private static bool IsSame(Identity member, Identity group, bool ignoresCase) =>
        member.Type == group.Type
        && string.Equals(member.Name, group.Name, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        && member.AdditionalInfo.SequenceEqual(group.AdditionalInfo);

    private static void Add(Identity identity, string property, string problem, string page, ref List<IdentityFinding>? findings) =>
        (findings ??= []).Add(new IdentityFinding { Identity = identity, Property = property, Problem = problem, Page = page });
}
