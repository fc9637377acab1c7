namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <param name="Name">The name of the level; null for the only level of the simplified model and for a set among levels.</param>
/// <param name="Sets">Its sets.</param>
internal sealed record WorldLevel(string? Name, IReadOnlyList<WorldSet> Sets)
{
    /// <summary>Sets stand in the array without a level around them.</summary>
    public bool IsBare => Name is null;
}
