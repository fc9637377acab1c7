namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

internal sealed record WorldItem(string DocumentId, IReadOnlyList<WorldLevel> Levels)
{
    public IEnumerable<WorldIdentity> Identities => Levels.SelectMany(level => level.Sets).SelectMany(set => set.Allowed.Concat(set.Denied));
}
