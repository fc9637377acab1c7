namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>Some identities and the items that name them. What belongs to one world has its prefix, so that many fit into one landscape.</summary>
internal sealed record World(IReadOnlyList<WorldDefinition> Definitions, IReadOnlyList<WorldItem> Items);
