namespace Coveo.Push;

/// <summary>
/// Who may see an item of a source whose items have permissions of their own. In the simple model there is one set, or several that a person
/// must all be allowed in (docs.coveo.com/en/107); in the complete model there are levels of sets (docs.coveo.com/en/25).
/// </summary>
/// <remarks>
/// <para>Nothing is public unless it is said: <see cref="Anyone"/> and <see cref="AllowAnonymous"/> are the only ways to say it.</para>
/// <para>It never changes; its methods give another one. One can be shared by any number of items, and is encoded once then.</para>
/// </remarks>
/// <example>
/// <code>
/// document.Permissions = DocumentPermissions.Only(Identity.User("ana"), Identity.Group("staff")).Deny(Identity.User("bo"));
///
/// document.Permissions = DocumentPermissions.Nobody
///     .Level("Document", level => level.Allow(Identity.User("ana")).Deny(Identity.User("bo")))
///     .Level("Library", level => level.Allow(Identity.Group("staff")).And(set => set.Allow(Identity.Group("projectx"))));
/// </code>
/// </example>
public sealed class DocumentPermissions
{
    private readonly PermissionSet[] _sets;
    private readonly PermissionLevel[] _levels;
    private IReadOnlyList<DocumentFinding>? _problems;

    private DocumentPermissions(PermissionSet[] sets, PermissionLevel[] levels) => (_sets, _levels) = (sets, levels);

    /// <summary>Everyone may see the item, anonymous visitors too.</summary>
    public static DocumentPermissions Anyone { get; } = new([PermissionSet.Empty.AllowAnonymous()], []);

    /// <summary>Nobody may see the item: what others are built from.</summary>
    public static DocumentPermissions Nobody { get; } = new([], []);

    /// <summary>The sets of the simple model; empty for the complete one.</summary>
    public IReadOnlyList<PermissionSet> Sets => _sets;

    /// <summary>The levels of the complete model, the one that decides first at first; empty for the simple one.</summary>
    public IReadOnlyList<PermissionLevel> Levels => _levels;

    /// <summary>How many permissions there are: everybody who is allowed or denied, in all sets. An item may have 5,000 (docs.coveo.com/en/63).</summary>
    public int Count => _sets.Sum(CountOf) + _levels.Sum(level => level.Sets.Sum(CountOf));

    /// <summary>Whether they let everyone in and deny nobody, as <see cref="Anyone"/> does.</summary>
    internal bool IsAnyone => _levels.Length == 0 && _sets.Length > 0 && Array.TrueForAll(_sets, set => set.AllowsAnonymous && set.Denied.Count == 0);

    /// <summary>What is wrong with them, whichever item has them; found once.</summary>
    internal IReadOnlyList<DocumentFinding> Problems => _problems ??= PermissionFindings.Of(this);

    /// <summary>Their JSON, kept from the second use on: many items share one.</summary>
    internal EncodedPermissions Encoded { get; } = new();

    /// <summary>These people and groups may see the item, and nobody else.</summary>
    /// <param name="identities">Who.</param>
    /// <returns>The permissions.</returns>
    public static DocumentPermissions Only(params Identity[] identities) => Nobody.Allow(identities);

    /// <inheritdoc cref="Only(Identity[])"/>
    public static DocumentPermissions Only(IEnumerable<Identity> identities) => new([PermissionSet.Empty.Allow(identities)], []);

    /// <summary>The simple model with sets made elsewhere.</summary>
    /// <param name="sets">The sets: a person must be allowed in all of them.</param>
    /// <returns>The permissions.</returns>
    /// <exception cref="ArgumentException">A set is <see langword="null"/>.</exception>
    public static DocumentPermissions OfSets(params PermissionSet[] sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        return new DocumentPermissions(PermissionSets.Taken(sets), []);
    }

    /// <summary>The complete model with levels made elsewhere.</summary>
    /// <param name="levels">The levels, the one that decides first at first.</param>
    /// <returns>The permissions.</returns>
    /// <exception cref="ArgumentException">A level is <see langword="null"/>.</exception>
    public static DocumentPermissions OfLevels(params PermissionLevel[] levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        return Array.IndexOf(levels, null) < 0
            ? new DocumentPermissions([], [.. levels])
            : throw new ArgumentException("A level is null. Leave it out.", nameof(levels));
    }

    /// <summary>The permissions with more people and groups allowed, in the last set.</summary>
    /// <param name="identities">Who.</param>
    /// <returns>The permissions with them; this one stays as it is.</returns>
    /// <exception cref="InvalidOperationException">There are levels: say it within one.</exception>
    public DocumentPermissions Allow(params Identity[] identities) => WithLastSet(set => set.Allow(identities));

    /// <inheritdoc cref="Allow(Identity[])"/>
    public DocumentPermissions Allow(IEnumerable<Identity> identities) => WithLastSet(set => set.Allow(identities));

    /// <summary>The permissions with more people and groups denied, in the last set. Who is denied in one set may not see the item.</summary>
    /// <param name="identities">Who.</param>
    /// <returns>The permissions with them; this one stays as it is.</returns>
    /// <exception cref="InvalidOperationException">There are levels: say it within one.</exception>
    public DocumentPermissions Deny(params Identity[] identities) => WithLastSet(set => set.Deny(identities));

    /// <inheritdoc cref="Deny(Identity[])"/>
    public DocumentPermissions Deny(IEnumerable<Identity> identities) => WithLastSet(set => set.Deny(identities));

    /// <summary>The permissions with everyone allowed who is not denied, anonymous visitors too, in the last set.</summary>
    /// <returns>The permissions with that; this one stays as it is.</returns>
    /// <exception cref="InvalidOperationException">There are levels: say it within one.</exception>
    public DocumentPermissions AllowAnonymous() => WithLastSet(set => set.AllowAnonymous());

    /// <summary>The permissions with one more set, in which a person must be allowed as well.</summary>
    /// <param name="set">Makes the set from an empty one.</param>
    /// <returns>The permissions with the set; this one stays as it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="set"/> made <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">There are levels: say it within one.</exception>
    public DocumentPermissions And(Func<PermissionSet, PermissionSet> set)
    {
        ThrowIfLevels();
        return new DocumentPermissions(PermissionSets.With(_sets, set), []);
    }

    /// <summary>The permissions with one more level, which decides about those of whom the levels before say nothing.</summary>
    /// <param name="name">What it is called in the system the items come from.</param>
    /// <param name="level">Makes the level from an empty one.</param>
    /// <returns>The permissions with the level; this one stays as it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="level"/> made <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">There are sets outside of levels: begin with <see cref="Nobody"/>.</exception>
    public DocumentPermissions Level(string name, Func<PermissionLevel, PermissionLevel> level)
    {
        ArgumentNullException.ThrowIfNull(level);
        if (_sets.Length > 0)
        {
            throw new InvalidOperationException($"The level '{MessageText.Show(name)}' cannot be added: the permissions have sets outside of levels already, and an item has either. Begin with DocumentPermissions.Nobody.Level(…).");
        }

        var made = level(new PermissionLevel(name, [])) ?? throw new ArgumentException("It made no level (null).", nameof(level));
        return new DocumentPermissions([], [.. _levels, made]);
    }

    /// <summary>Who may see the item, the first few of each set.</summary>
    public override string ToString() =>
        _levels.Length > 0 ? string.Join("; ", _levels.AsEnumerable()) : _sets.Length > 0 ? string.Join(" and ", _sets.AsEnumerable()) : "nobody";

    private static int CountOf(PermissionSet set) => set.Allowed.Count + set.Denied.Count;

    private DocumentPermissions WithLastSet(Func<PermissionSet, PermissionSet> change)
    {
        ThrowIfLevels();
        return new DocumentPermissions(PermissionSets.WithLast(_sets, change), []);
    }

    private void ThrowIfLevels()
    {
        if (_levels.Length > 0)
        {
            throw new InvalidOperationException("The permissions have levels, so who is allowed or denied is said within a level: .Level(\"Document\", level => level.Allow(…)).");
        }
    }
}
