namespace Coveo.Push.Platform;

/// <summary>A security identity provider of the organization: what holds the identities that the permissions of items name (docs.coveo.com/en/85).</summary>
public sealed class SecurityProvider
{
    /// <summary>Its ID, such as <c>My Provider</c>: what identities are pushed to, and what permissions name.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, the same as the ID where the service does not say otherwise.</summary>
    public required string Name { get; init; }

    /// <summary>What the Administration Console calls it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Its type as the service spells it: <c>EXPANDED</c> for one whose identities are pushed, <c>EMAIL</c>, <c>ACTIVE_DIRECTORY2</c>, ….</summary>
    public string? Type { get; init; }

    /// <summary>Whether names of identities that differ only in case are different ones; <see langword="null"/> where the answer does not say.</summary>
    public bool? IsCaseSensitive { get; init; }

    /// <summary>The providers that aliases of its identities may lead to; <see langword="null"/> where the answer does not say.</summary>
    public IReadOnlyList<CascadingSecurityProvider>? CascadingProviders { get; init; }

    /// <summary>What uses it: sources and other providers; <see langword="null"/> where the answer does not say.</summary>
    public IReadOnlyList<SecurityProviderReference>? References { get; init; }

    /// <summary>The IDs of the sources that use it, in the service's order; empty where the answer does not say.</summary>
    public IReadOnlyList<string> SourceIds =>
        References is null ? [] : [.. References.Where(reference => reference.IsSource).Select(reference => reference.Id)];

    /// <summary>How many identities it has, by state; <see langword="null"/> where the answer does not say.</summary>
    public SecurityCacheStatistics? Statistics { get; init; }

    /// <summary>What it is doing now; <see langword="null"/> where the answer does not say.</summary>
    public SecurityRefreshProgress? CurrentStatus { get; init; }

    /// <summary>How its last refresh went; <see langword="null"/> where there was none, or the answer does not say.</summary>
    public SecurityRefresh? LastRefresh { get; init; }

    /// <summary>Name and ID, once where they are the same.</summary>
    public override string ToString() => Name == Id ? Id : $"{Name} ({Id})";
}
