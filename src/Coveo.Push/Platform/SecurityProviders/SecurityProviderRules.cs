using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push.Platform;

/// <summary>Checks the definition of a security identity provider before it is sent.</summary>
internal static class SecurityProviderRules
{
    /// <summary>Checks the ID of a provider that is about to be changed or deleted.</summary>
    public static void CheckChangeable([NotNull] string? providerId)
    {
        Identifier.CheckProviderId(providerId);
        if (IsBuiltIn(providerId))
        {
            throw new ArgumentException($"'{providerId}' is built in: it can be neither changed nor deleted. Name a provider of your own.", nameof(providerId));
        }
    }

    public static void CheckName(string name, string parameter)
    {
        if (string.IsNullOrWhiteSpace(name) || name is "." or ".." || !Identifier.IsWellFormed(name))
        {
            throw new ArgumentException($"The security identity provider cannot be named '{MessageText.Show(name)}'. Give it a name that people recognize, such as 'My Provider': it is its ID too.", parameter);
        }

        if (IsBuiltIn(name))
        {
            throw new ArgumentException($"'{name}' is the built-in provider of e-mail addresses, which every organization has. Give yours another name, and let it cascade to this one.", parameter);
        }
    }

    public static void Check(SecurityProviderDefinition definition)
    {
        CheckName(definition.Name, nameof(definition));
        if (string.IsNullOrWhiteSpace(definition.DisplayName))
        {
            throw Wrong(definition, $"has the display name '{definition.DisplayName}'. Leave it out to show the name.");
        }

        CheckSources(definition);
        CheckCascades(definition);
    }

    private static void CheckSources(SecurityProviderDefinition definition)
    {
        if (definition.SourceIds.Count == 0)
        {
            throw Wrong(definition, "has no source. Give it the ID of a source whose visibility is Secured: permissions of its items name the provider's identities.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sourceId in definition.SourceIds)
        {
            if (string.IsNullOrWhiteSpace(sourceId))
            {
                throw Wrong(definition, $"has a source with the ID '{sourceId}'. Give each source its ID, such as 'acmeorg1-abcdefghijklmnopqrstuvwxyz', or leave it out.");
            }

            if (!seen.Add(sourceId))
            {
                throw Wrong(definition, $"has the source '{MessageText.Show(sourceId)}' twice. Name each source once.");
            }
        }
    }

    private static void CheckCascades(SecurityProviderDefinition definition)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in definition.CascadingProviders ?? throw Wrong(definition, "has no list of providers to cascade to. Give it an empty one if there are none."))
        {
            if (string.IsNullOrWhiteSpace(target?.Id) || string.IsNullOrWhiteSpace(target!.Type))
            {
                throw Wrong(definition, $"cascades to '{target}', which lacks its ID or its type. Name both, such as CascadingSecurityProvider.Email does.");
            }

            if (string.Equals(target.Id, definition.Name, StringComparison.OrdinalIgnoreCase))
            {
                throw Wrong(definition, $"cascades to itself ('{target.Id}'). Name other providers only, normally CascadingSecurityProvider.Email.");
            }

            if (!seen.Add(target.Id))
            {
                throw Wrong(definition, $"cascades to '{MessageText.Show(target.Id)}' twice. Name each provider once.");
            }
        }
    }

    private static bool IsBuiltIn(string providerId) => string.Equals(providerId, Identity.EmailSecurityProvider, StringComparison.OrdinalIgnoreCase);

    private static ArgumentException Wrong(SecurityProviderDefinition definition, string what) =>
        new($"The security identity provider '{MessageText.Show(definition.Name)}' {what}", nameof(definition));
}
