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

    /// <summary>Whether names of identities that differ only in case are different ones. Default: <see langword="false"/>.</summary>
    public bool IsCaseSensitive { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
