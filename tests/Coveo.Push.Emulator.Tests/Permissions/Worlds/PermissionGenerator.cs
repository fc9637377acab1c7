namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>Draws permissions in the simplified model, in the complete one, and in both mixed.</summary>
internal sealed class PermissionGenerator(Random random, ReferenceGenerator references)
{
    public IReadOnlyList<WorldLevel> Draw() => random.Next(4) switch
    {
        0 when random.Next(10) == 0 => [],
        0 => [new WorldLevel(null, Sets(random.Next(1, 4)))],
        1 => [Level(1), random.Next(2) == 0 ? new WorldLevel(null, Sets(1)) : Level(2), Level(3)],
        _ => [.. Enumerable.Range(1, random.Next(1, 4)).Select(Level)],
    };

    private WorldLevel Level(int number) => new($"level {number}", Sets(random.Next(8) == 0 ? 0 : random.Next(1, 3)));

    private List<WorldSet> Sets(int count) => Enumerable.Range(0, count).Select(_ => new WorldSet(
        random.NextDouble() < 0.12,
        references.Permissions(random.Next(3)),
        references.Permissions(random.Next(5) / 3))).ToList();
}
