namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

internal sealed record WorldSet(bool AllowAnonymous, IReadOnlyList<WorldIdentity> Allowed, IReadOnlyList<WorldIdentity> Denied);
