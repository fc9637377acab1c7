namespace Coveo.Push;

/// <summary>
/// Names a security identity: a person or a group of the system that the items come from (docs.coveo.com/en/240). It is used in the
/// permissions of items, as a member of a group, as an alias and as a granted identity; <see cref="SecurityIdentity"/> defines one.
/// </summary>
/// <remarks>It never changes; <see cref="In"/> and <see cref="With"/> give another one.</remarks>
/// <example>
/// <code>
/// document.Permissions = DocumentPermissions.Only(Identity.User("ana"), Identity.Group("staff"));
/// </code>
/// </example>
public sealed class Identity : IEquatable<Identity>
{
    /// <summary>The ID of the provider of e-mail addresses, which every organization has; people who search are known by their address there.</summary>
    public const string EmailSecurityProvider = "Email Security Provider";

    private static readonly KeyValuePair<string, string>[] NoInfo = [];

    private readonly KeyValuePair<string, string>[] _additionalInfo;

    /// <summary>Names an identity.</summary>
    /// <param name="name">Its name, unique in its provider. Names are kept as they are given; whether their case counts is the provider's matter.</param>
    /// <param name="type">What it stands for.</param>
    /// <param name="provider">
    /// The ID of its security identity provider; <see langword="null"/> for the provider at hand: the one that identities are pushed to, or the
    /// first one that is associated with the source, in the permissions of its items.
    /// </param>
    /// <param name="additionalInfo">More that helps to make it unique; part of what it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public Identity(string name, IdentityType type, string? provider = null, IEnumerable<KeyValuePair<string, string>>? additionalInfo = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Type = type;
        Provider = provider;
        _additionalInfo = additionalInfo is null ? NoInfo : [.. additionalInfo.OrderBy(info => info.Key, StringComparer.Ordinal)];
    }

    /// <summary>Its name, unique in its provider.</summary>
    public string Name { get; }

    /// <summary>What it stands for.</summary>
    public IdentityType Type { get; }

    /// <summary>The ID of its provider; <see langword="null"/> for the provider at hand.</summary>
    public string? Provider { get; }

    /// <summary>More that helps to make it unique, ordered by key; mostly empty.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AdditionalInfo => _additionalInfo;

    /// <summary>Names a person.</summary>
    /// <param name="name">The name, unique in its provider.</param>
    /// <param name="provider">The ID of the provider; <see langword="null"/> for the one at hand.</param>
    /// <returns>The identity.</returns>
    public static Identity User(string name, string? provider = null) => new(name, IdentityType.User, provider);

    /// <summary>Names a group.</summary>
    /// <param name="name">The name, unique in its provider.</param>
    /// <param name="provider">The ID of the provider; <see langword="null"/> for the one at hand.</param>
    /// <returns>The identity.</returns>
    public static Identity Group(string name, string? provider = null) => new(name, IdentityType.Group, provider);

    /// <summary>Names a group that was made for permissions alone.</summary>
    /// <param name="name">The name, unique in its provider.</param>
    /// <param name="provider">The ID of the provider; <see langword="null"/> for the one at hand.</param>
    /// <returns>The identity.</returns>
    public static Identity VirtualGroup(string name, string? provider = null) => new(name, IdentityType.VirtualGroup, provider);

    /// <summary>Names an identity whose type is not known.</summary>
    /// <param name="name">The name, unique in its provider.</param>
    /// <param name="provider">The ID of the provider; <see langword="null"/> for the one at hand.</param>
    /// <returns>The identity.</returns>
    public static Identity Unknown(string name, string? provider = null) => new(name, IdentityType.Unknown, provider);

    /// <summary>Names a person by e-mail address, in the <see cref="EmailSecurityProvider"/>: what aliases of users lead to.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The identity.</returns>
    public static Identity Email(string address) => new(address, IdentityType.User, EmailSecurityProvider);

    /// <summary>The same name in another provider.</summary>
    /// <param name="provider">The ID of the provider.</param>
    /// <returns>The identity in that provider; this one stays as it is.</returns>
    public Identity In(string provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new Identity(Name, Type, provider, _additionalInfo);
    }

    /// <summary>The identity with one more piece of additional information, or another value of it.</summary>
    /// <param name="key">What it is.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The identity with it; this one stays as it is.</returns>
    public Identity With(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return new Identity(Name, Type, Provider, [.. _additionalInfo.Where(info => info.Key != key), new(key, value)]);
    }

    /// <inheritdoc/>
    public bool Equals(Identity? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Type == other.Type
                && string.Equals(Name, other.Name, StringComparison.Ordinal)
                && string.Equals(Provider, other.Provider, StringComparison.Ordinal)
                && _additionalInfo.SequenceEqual(other._additionalInfo)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Identity);

    /// <inheritdoc/>
    public override int GetHashCode() => (StringComparer.Ordinal.GetHashCode(Name) * 31) + (int)Type;

    /// <summary>Type, name and provider: <c>Group 'staff' of 'My Provider'</c>.</summary>
    public override string ToString() =>
        $"{Type} '{MessageText.Show(Name)}'{(Provider is null ? "" : $" of '{MessageText.Show(Provider)}'")}";
}
