namespace Coveo.Push;

/// <summary>
/// One level of the complete permission model: sets of permissions, in every one of which a person must be allowed. Levels are looked at one
/// after the other, and the first one that says something of a person decides (docs.coveo.com/en/25).
/// </summary>
/// <remarks>It never changes; its methods give another one.</remarks>
public sealed class PermissionLevel
{
    private readonly PermissionSet[] _sets;

    /// <summary>Makes a level.</summary>
    /// <param name="name">What it is called in the system the items come from: <c>Document</c>, <c>Library</c>.</param>
    /// <param name="sets">Its sets.</param>
    /// <exception cref="ArgumentException">A set is <see langword="null"/>.</exception>
    public PermissionLevel(string name, IEnumerable<PermissionSet> sets)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(sets);
        Name = name;
        _sets = PermissionSets.Taken(sets);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its sets: a person must be allowed in all of them.</summary>
    public IReadOnlyList<PermissionSet> Sets => _sets;

    /// <summary>The level with more people and groups allowed, in its last set.</summary>
    /// <param name="identities">Who.</param>
    /// <returns>The level with them; this one stays as it is.</returns>
    public PermissionLevel Allow(params Identity[] identities) => Allow((IEnumerable<Identity>)identities);

    /// <inheritdoc cref="Allow(Identity[])"/>
    public PermissionLevel Allow(IEnumerable<Identity> identities) => new(Name, PermissionSets.WithLast(_sets, set => set.Allow(identities)));

    /// <summary>The level with more people and groups denied, in its last set. Who is denied in one set is denied in the level.</summary>
    /// <param name="identities">Who.</param>
    /// <returns>The level with them; this one stays as it is.</returns>
    public PermissionLevel Deny(params Identity[] identities) => Deny((IEnumerable<Identity>)identities);

    /// <inheritdoc cref="Deny(Identity[])"/>
    public PermissionLevel Deny(IEnumerable<Identity> identities) => new(Name, PermissionSets.WithLast(_sets, set => set.Deny(identities)));

    /// <summary>The level with everyone allowed who is not denied, anonymous visitors too, in its last set.</summary>
    /// <returns>The level with that; this one stays as it is.</returns>
    public PermissionLevel AllowAnonymous() => new(Name, PermissionSets.WithLast(_sets, set => set.AllowAnonymous()));

    /// <summary>The level with one more set, in which a person must be allowed as well.</summary>
    /// <param name="set">Makes the set from an empty one.</param>
    /// <returns>The level with the set; this one stays as it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="set"/> made <see langword="null"/>.</exception>
    public PermissionLevel And(Func<PermissionSet, PermissionSet> set) => new(Name, PermissionSets.With(_sets, set));

    /// <summary>The level's name and its sets.</summary>
    public override string ToString() => $"{MessageText.Show(Name)}: {string.Join(" and ", Sets)}";
}
