namespace Coveo.Push;

/// <summary>
/// One set of permissions: who is allowed and who is denied. A denial wins. Who is in neither list is not allowed, unless anonymous visitors
/// are, which stands for everyone (docs.coveo.com/en/107).
/// </summary>
/// <remarks>It never changes; its methods give another one.</remarks>
public sealed class PermissionSet
{
    private readonly Identity[] _allowed;
    private readonly Identity[] _denied;

    /// <summary>Makes a set.</summary>
    /// <param name="allowed">Who is allowed; nobody by default.</param>
    /// <param name="denied">Who is denied; nobody by default.</param>
    /// <param name="allowsAnonymous">Whether everyone is allowed who is not denied, anonymous visitors too. Not by default.</param>
    /// <param name="name">A label.</param>
    /// <exception cref="ArgumentException">One of the identities is <see langword="null"/>.</exception>
    public PermissionSet(IEnumerable<Identity>? allowed = null, IEnumerable<Identity>? denied = null, bool allowsAnonymous = false, string? name = null)
    {
        _allowed = Taken(allowed, nameof(allowed));
        _denied = Taken(denied, nameof(denied));
        AllowsAnonymous = allowsAnonymous;
        Name = name;
    }

    /// <summary>A set that allows nobody.</summary>
    public static PermissionSet Empty { get; } = new();

    /// <summary>A label, or <see langword="null"/>; it decides nothing.</summary>
    public string? Name { get; }

    /// <summary>Whether everyone is allowed who is not denied, anonymous visitors too.</summary>
    public bool AllowsAnonymous { get; }

    /// <summary>Who is allowed.</summary>
    public IReadOnlyList<Identity> Allowed => _allowed;

    /// <summary>Who is denied, whoever else is allowed.</summary>
    public IReadOnlyList<Identity> Denied => _denied;

    /// <summary>The set with more people and groups allowed.</summary>
    /// <param name="identities">Who.</param>
    /// <returns>The set with them; this one stays as it is.</returns>
    public PermissionSet Allow(params Identity[] identities) => Allow((IEnumerable<Identity>)identities);

    /// <inheritdoc cref="Allow(Identity[])"/>
    public PermissionSet Allow(IEnumerable<Identity> identities)
    {
        ArgumentNullException.ThrowIfNull(identities);
        return new PermissionSet([.. _allowed, .. identities], _denied, AllowsAnonymous, Name);
    }

    /// <summary>The set with more people and groups denied.</summary>
    /// <param name="identities">Who.</param>
    /// <returns>The set with them; this one stays as it is.</returns>
    public PermissionSet Deny(params Identity[] identities) => Deny((IEnumerable<Identity>)identities);

    /// <inheritdoc cref="Deny(Identity[])"/>
    public PermissionSet Deny(IEnumerable<Identity> identities)
    {
        ArgumentNullException.ThrowIfNull(identities);
        return new PermissionSet(_allowed, [.. _denied, .. identities], AllowsAnonymous, Name);
    }

    /// <summary>The set with everyone allowed who is not denied, anonymous visitors too.</summary>
    /// <returns>The set with that; this one stays as it is.</returns>
    public PermissionSet AllowAnonymous() => new(_allowed, _denied, allowsAnonymous: true, Name);

    /// <summary>The set with a label.</summary>
    /// <param name="name">The label.</param>
    /// <returns>The set under that name; this one stays as it is.</returns>
    public PermissionSet Named(string? name) => new(_allowed, _denied, AllowsAnonymous, name);

    /// <summary>Who is allowed and who is denied, the first few of each.</summary>
    public override string ToString() =>
        $"{(Name is null ? "" : $"'{MessageText.Show(Name)}': ")}{(AllowsAnonymous ? "everyone" : Shown(_allowed))}{(_denied.Length == 0 ? "" : $" but not {Shown(_denied)}")}";

    private static string Shown(Identity[] identities)
    {
        const int Few = 5;
        return identities.Length == 0
            ? "nobody"
            : string.Join(", ", identities.Take(Few)) + (identities.Length > Few ? FormattableString.Invariant($" and {identities.Length - Few} more") : "");
    }

    private static Identity[] Taken(IEnumerable<Identity>? identities, string parameter)
    {
        Identity[] taken = [.. identities ?? []];
        return Array.IndexOf(taken, null) < 0
            ? taken
            : throw new ArgumentException("One of the identities is null. Leave it out.", parameter);
    }
}
