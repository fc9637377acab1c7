using Coveo.Push.Emulator.Permissions;

namespace Coveo.Push.Emulator.Documents;

/// <param name="Json">As pushed.</param>
/// <param name="Levels">What they say; incomplete when there is a <paramref name="Problem"/>.</param>
/// <param name="Count">Allowed and denied identities in all sets of all levels.</param>
/// <param name="Problem">The first identity that makes no sense, in one sentence.</param>
internal sealed record DocumentPermissions(string Json, IReadOnlyList<PermissionLevel> Levels, int Count, string? Problem);
