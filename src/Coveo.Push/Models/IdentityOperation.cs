namespace Coveo.Push;

/// <summary>One thing to do with a security identity: add or replace it, give it aliases, or disable it.</summary>
/// <example>
/// <code>
/// IEnumerable&lt;IdentityOperation&gt; Identities()
/// {
///     foreach (var user in directory.Users)
///     {
///         var identity = new SecurityIdentity(Identity.User(user.Name), GrantedIdentities.None);
///         yield return identity;
///         yield return identity.AliasTo(Identity.Email(user.Email));
///     }
/// }
/// </code>
/// </example>
public readonly struct IdentityOperation : IEquatable<IdentityOperation>
{
    private readonly object? _subject;

    private IdentityOperation(PushOperationKind kind, object subject)
    {
        Kind = kind;
        _subject = subject;
    }

    /// <summary>What is to be done.</summary>
    public PushOperationKind Kind { get; }

    /// <summary>The identity with its members, to add or replace; <see langword="null"/> for another operation.</summary>
    public SecurityIdentity? Definition => _subject as SecurityIdentity;

    /// <summary>The identity with its aliases; <see langword="null"/> for another operation.</summary>
    public SecurityIdentityAlias? Alias => _subject as SecurityIdentityAlias;

    /// <summary>Who it is about; <see langword="null"/> for an operation that was not made by one of the methods here.</summary>
    public Identity? Identity => Definition?.Identity ?? Alias?.Identity ?? _subject as Identity;

    /// <summary>Adds an identity with its members, or replaces it whole.</summary>
    /// <param name="identity">The identity. It must not change until it was added to the push.</param>
    /// <returns>The operation.</returns>
    public static IdentityOperation AddOrUpdate(SecurityIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new IdentityOperation(PushOperationKind.AddOrUpdateIdentity, identity);
    }

    /// <summary>Gives an identity its aliases, in place of those it had.</summary>
    /// <param name="alias">The identity and its aliases.</param>
    /// <returns>The operation.</returns>
    public static IdentityOperation AddOrUpdateAlias(SecurityIdentityAlias alias)
    {
        ArgumentNullException.ThrowIfNull(alias);
        return new IdentityOperation(PushOperationKind.AddOrUpdateAlias, alias);
    }

    /// <summary>Disables an identity: it gives nobody access any more, until it is pushed again (docs.coveo.com/en/33).</summary>
    /// <param name="identity">Who.</param>
    /// <returns>The operation.</returns>
    public static IdentityOperation Disable(Identity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new IdentityOperation(PushOperationKind.DisableIdentity, identity);
    }

    /// <summary>Adds an identity with its members, or replaces it whole.</summary>
    /// <returns>The operation.</returns>
    public static implicit operator IdentityOperation(SecurityIdentity identity) => AddOrUpdate(identity);

    /// <summary>Gives an identity its aliases, in place of those it had.</summary>
    /// <returns>The operation.</returns>
    public static implicit operator IdentityOperation(SecurityIdentityAlias alias) => AddOrUpdateAlias(alias);

    /// <summary>The same as the conversion, for languages that have none.</summary>
    /// <param name="identity">The identity.</param>
    /// <returns>The operation.</returns>
    public static IdentityOperation FromSecurityIdentity(SecurityIdentity identity) => AddOrUpdate(identity);

    /// <summary>The same as the conversion, for languages that have none.</summary>
    /// <param name="alias">The identity and its aliases.</param>
    /// <returns>The operation.</returns>
    public static IdentityOperation FromSecurityIdentityAlias(SecurityIdentityAlias alias) => AddOrUpdateAlias(alias);

    /// <summary>Whether two operations do the same with the same object.</summary>
    /// <param name="other">The other operation.</param>
    public bool Equals(IdentityOperation other) => Kind == other.Kind && Equals(_subject, other._subject);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdentityOperation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _subject?.GetHashCode() ?? 0;

    /// <summary>What is to be done with whom.</summary>
    public override string ToString() => $"{Kind} {_subject}";

    /// <summary>Whether two operations do the same with the same object.</summary>
    public static bool operator ==(IdentityOperation left, IdentityOperation right) => left.Equals(right);

    /// <summary>Whether two operations differ.</summary>
    public static bool operator !=(IdentityOperation left, IdentityOperation right) => !left.Equals(right);

    internal static void ThrowIfEmpty(IdentityOperation operation)
    {
        if (operation._subject is null)
        {
            throw new ArgumentException("The operation is empty: default(IdentityOperation) says neither what to do nor with whom. Make it with IdentityOperation.AddOrUpdate, AddOrUpdateAlias or Disable.", nameof(operation));
        }
    }
}
