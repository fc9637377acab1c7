namespace Coveo.Push.Platform;

/// <summary>What a security identity provider shall be whose identities are pushed (docs.coveo.com/en/85).</summary>
/// <example>
/// <code>
/// var definition = new SecurityProviderDefinition("My Provider", sourceId) { IsCaseSensitive = true };
/// await client.SecurityProviders.CreateAsync(definition);
/// </code>
/// </example>
public sealed class SecurityProviderDefinition
{
    internal const string ExpandedType = "EXPANDED";

    /// <summary>Defines a provider. It cascades to the provider of e-mail addresses, and takes names that differ only in case for the same.</summary>
    /// <param name="name">Its name, which is its ID too: unique in the organization, and fixed once the provider exists.</param>
    /// <param name="sourceIds">
    /// The IDs of the sources that use it, one at least, of the visibility <see cref="SourceVisibility.Secured"/>. The first provider of a source
    /// is the one that its items' permissions mean where they name none.
    /// </param>
    public SecurityProviderDefinition(string name, params string[] sourceIds)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(sourceIds);
        Name = name;
        DisplayName = name;
        SourceIds = [.. sourceIds];
    }

    /// <summary>Its name, which is its ID too.</summary>
    public string Name { get; }

    /// <summary>What the Administration Console calls it. Default: the name.</summary>
    public string DisplayName { get; init; }

    /// <summary>The IDs of the sources that use it, in this order.</summary>
    public IReadOnlyList<string> SourceIds { get; }

    /// <summary>
    /// The providers that aliases of its identities may lead to. Default: the <see cref="CascadingSecurityProvider.Email"/> one, without which
    /// nobody who searches can be matched with its users.
    /// </summary>
    public IReadOnlyList<CascadingSecurityProvider> CascadingProviders { get; init; } = [CascadingSecurityProvider.Email];

    /// <summary>What else uses it, such as a provider that cascades to it. Default: nothing; <see cref="Of"/> takes over what there is.</summary>
    public IReadOnlyList<SecurityProviderReference> OtherReferences { get; init; } = [];

    /// <summary>Whether names of identities that differ only in case are different ones. Default: <see langword="false"/>.</summary>
    public bool IsCaseSensitive { get; init; }

    /// <summary>The definition of a provider as it is, to be changed and given to <see cref="ISecurityProvidersClient.UpdateAsync"/>: what it does not say is taken away.</summary>
    /// <param name="provider">The provider, as <see cref="ISecurityProvidersClient.GetAsync"/> has read it.</param>
    /// <returns>The definition, to be changed and sent.</returns>
    /// <exception cref="ArgumentException">The provider is of another type than <c>EXPANDED</c>: a connector of Coveo's looks after it.</exception>
    /// <example>
    /// <code>
    /// var provider = await client.SecurityProviders.GetAsync("My Provider");
    /// var definition = SecurityProviderDefinition.Of(provider, sourceIds: [.. provider.SourceIds, anotherSourceId]);
    /// await client.SecurityProviders.UpdateAsync(provider.Id, definition);
    /// </code>
    /// </example>
    /// <param name="sourceIds">The IDs of the sources that use it from then on; <see langword="null"/> for those that do.</param>
    public static SecurityProviderDefinition Of(SecurityProvider provider, IEnumerable<string>? sourceIds = null)
    {
        ArgumentNullException.ThrowIfNull(provider);
        if (provider.Type is { } type && type != ExpandedType)
        {
            throw new ArgumentException($"The security identity provider '{MessageText.Show(provider.Id)}' is of the type {MessageText.Show(type)}: a connector of Coveo's looks after it. Only providers of the type {ExpandedType}, whose identities are pushed, can be defined here.", nameof(provider));
        }

        return new SecurityProviderDefinition(provider.Id, [.. sourceIds ?? provider.SourceIds])
        {
            DisplayName = provider.DisplayName ?? provider.Id,
            CascadingProviders = provider.CascadingProviders ?? [CascadingSecurityProvider.Email],
            OtherReferences = [.. (provider.References ?? []).Where(reference => !reference.IsSource)],
            IsCaseSensitive = provider.IsCaseSensitive ?? false,
        };
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
