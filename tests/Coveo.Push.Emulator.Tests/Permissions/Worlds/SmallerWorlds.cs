namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>All ways to leave one thing out.</summary>
internal static class SmallerWorlds
{
    public static IEnumerable<Disagreement> Of(Disagreement large)
    {
        var (landscape, world, _) = large;
        foreach (var definitions in Smaller(world.Definitions, Definition))
        {
            yield return large with { World = world with { Definitions = definitions } };
        }

        foreach (var definitions in Smaller(landscape.Definitions, Definition))
        {
            yield return large with { Landscape = landscape with { Definitions = definitions } };
        }

        foreach (var levels in Smaller(world.Items[0].Levels, Level))
        {
            yield return large with { World = world with { Items = [world.Items[0] with { Levels = levels }] } };
        }
    }

    private static IEnumerable<WorldDefinition> Definition(WorldDefinition definition) =>
    [
        .. WithoutOne(definition.Members ?? []).Select(members => definition with { Members = members }),
        .. WithoutOne(definition.Aliases ?? []).Select(aliases => definition with { Aliases = aliases }),
        .. WithoutOne(definition.Granted).Select(granted => definition with { Granted = granted }),
        .. WithoutOne(definition.GrantedBefore).Select(granted => definition with { GrantedBefore = granted }),
        .. definition.IsDisabled ? [definition with { IsDisabled = false }] : Array.Empty<WorldDefinition>(),
    ];

    private static IEnumerable<WorldLevel> Level(WorldLevel level) => Smaller(level.Sets, Set).Select(sets => level with { Sets = sets });

    private static IEnumerable<WorldSet> Set(WorldSet set) =>
    [
        .. WithoutOne(set.Allowed).Select(allowed => set with { Allowed = allowed }),
        .. WithoutOne(set.Denied).Select(denied => set with { Denied = denied }),
    ];

    /// <summary>One element less, then one element smaller.</summary>
    private static IEnumerable<IReadOnlyList<T>> Smaller<T>(IReadOnlyList<T> list, Func<T, IEnumerable<T>> smaller) =>
        WithoutOne(list).Concat(list.SelectMany((element, n) => smaller(element).Select(less => Replaced(list, n, less))));

    private static IEnumerable<IReadOnlyList<T>> WithoutOne<T>(IReadOnlyList<T> list) =>
        list.Select((_, n) => (IReadOnlyList<T>)[.. list.Take(n), .. list.Skip(n + 1)]);

    private static IReadOnlyList<T> Replaced<T>(IReadOnlyList<T> list, int index, T element) =>
        [.. list.Take(index), element, .. list.Skip(index + 1)];
}
