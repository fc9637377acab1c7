namespace Coveo.Push.Platform;

/// <summary>A provider that aliases of another one's identities may lead to: its identities are taken for the same people.</summary>
public sealed class CascadingSecurityProvider
{
    /// <summary>Names a provider to cascade to.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="type">Its type as the service spells it: <c>EMAIL</c>, <c>EXPANDED</c>, <c>ACTIVE_DIRECTORY2</c>, …; needed where a provider is defined.</param>
    public CascadingSecurityProvider(string id, string? type)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        Type = type;
    }

    /// <summary>The provider of e-mail addresses, which every organization has: people who search are known by their address there.</summary>
    public static CascadingSecurityProvider Email { get; } = new(Identity.EmailSecurityProvider, "EMAIL");

    /// <summary>Its ID.</summary>
    public string Id { get; }

    /// <summary>Its type as the service spells it; <see langword="null"/> where an answer does not say.</summary>
    public string? Type { get; }

    /// <summary>ID and type.</summary>
    public override string ToString() => Type is null ? Id : $"{Id} ({Type})";
}
