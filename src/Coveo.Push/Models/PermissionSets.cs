namespace Coveo.Push;

/// <summary>What a level and the simple model do alike with their sets.</summary>
internal static class PermissionSets
{
    public static PermissionSet[] Taken(IEnumerable<PermissionSet> sets)
    {
        PermissionSet[] taken = [.. sets];
        return Array.IndexOf(taken, null) < 0 ? taken : throw new ArgumentException("A permission set is null. Leave it out.", nameof(sets));
    }

    /// <summary>The sets with another last one; the first one where there is none.</summary>
    public static PermissionSet[] WithLast(PermissionSet[] sets, Func<PermissionSet, PermissionSet> change)
    {
        if (sets.Length == 0)
        {
            return [change(PermissionSet.Empty)];
        }

        PermissionSet[] changed = [.. sets];
        changed[changed.Length - 1] = change(changed[changed.Length - 1]);
        return changed;
    }

    /// <summary>The sets with one more.</summary>
    public static PermissionSet[] With(PermissionSet[] sets, Func<PermissionSet, PermissionSet> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return [.. sets, make(PermissionSet.Empty) ?? throw new ArgumentException("It made no permission set (null).", nameof(make))];
    }
}
