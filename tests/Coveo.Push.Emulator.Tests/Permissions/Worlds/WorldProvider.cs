namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

internal sealed record WorldProvider(string Id, bool IsCaseSensitive, IReadOnlyList<string> CascadesTo);
