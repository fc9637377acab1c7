namespace Coveo.Push.Platform;

/// <summary>Finds or makes the security identity provider of a source.</summary>
internal sealed class ProviderSetup(ISecurityProvidersClient providers, SecuredSourceSetup setup)
{
    /// <summary>The provider of a name, if there is one.</summary>
    /// <exception cref="InvalidOperationException">Identities cannot be pushed to it.</exception>
    public async Task<SecurityProvider?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var provider = await providers.GetAsync(name, cancellationToken).ConfigureAwait(false);
            return provider.Type is null or SecurityProviderDefinition.ExpandedType
                ? provider
                : throw new InvalidOperationException($"The security identity provider '{MessageText.Show(name)}' is of the type {MessageText.Show(provider.Type)}: a connector of Coveo's looks after it. Choose another {nameof(SecuredSourceSetup.ProviderName)}.");
        }
        catch (CoveoNotFoundException)
        {
            return null;
        }
    }

    public Task<SecurityProvider> CreateAsync(string name, string sourceId, CancellationToken cancellationToken)
    {
        var definition = new SecurityProviderDefinition(name, sourceId) { CascadingProviders = setup.CascadingProviders, IsCaseSensitive = setup.IsCaseSensitive };
        return providers.CreateAsync(definition, cancellationToken);
    }

    /// <summary>Adds the source, and the cascades that it lacks, to a provider that is there; nothing of it is taken away.</summary>
    public async Task<SecurityProvider> LinkAsync(SecurityProvider provider, string sourceId, CancellationToken cancellationToken)
    {
        var cascades = provider.CascadingProviders ?? [];
        var missing = setup.CascadingProviders.Where(wanted => cascades.All(there => there.Id != wanted.Id)).ToList();
        if (missing.Count == 0 && provider.SourceIds.Contains(sourceId, StringComparer.Ordinal))
        {
            return provider;
        }

        var linked = SecurityProviderDefinition.Of(provider, provider.SourceIds.Append(sourceId).Distinct(StringComparer.Ordinal));
        var definition = new SecurityProviderDefinition(linked.Name, [.. linked.SourceIds])
        {
            DisplayName = linked.DisplayName,
            CascadingProviders = [.. cascades, .. missing],
            OtherReferences = linked.OtherReferences,
            IsCaseSensitive = linked.IsCaseSensitive,
        };
        return await providers.UpdateAsync(provider.Id, definition, cancellationToken).ConfigureAwait(false);
    }
}
