using System.Runtime.CompilerServices;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Identities;

/// <summary>
/// Walks from an identity to those below it, one call for each that can have some. Each is entered once: groups that share members would
/// otherwise make a tree that is far larger than the cache.
/// </summary>
/// <param name="list">Reads those right below one.</param>
/// <param name="entersUsers">Whether also a user can have some: the groups that it belongs to.</param>
/// <param name="depth">How deep to go.</param>
internal sealed class IdentityTree(Func<string, Identity, bool, CancellationToken, IAsyncEnumerable<CachedIdentity>> list, bool entersUsers, int depth)
{
    private readonly HashSet<(string Provider, string Name, IdentityType Type)> _entered = [];
    private readonly HashSet<(string Provider, string Name, IdentityType Type)> _path = [];

    /// <param name="providerId">The provider of the root.</param>
    /// <param name="root">The root.</param>
    /// <param name="stop">Stops it.</param>
    public IAsyncEnumerable<IdentityNode> FromAsync(string providerId, CachedIdentity root, CancellationToken stop) => WalkAsync(providerId, root, 0, "", "", stop);

    private async IAsyncEnumerable<IdentityNode> WalkAsync(string providerId, CachedIdentity identity, int level, string branch, string below, [EnumeratorCancellation] CancellationToken stop)
    {
        var who = identity.Identity;
        var key = (providerId, who.Name, who.Type);
        var note = !entersUsers && who.Type == IdentityType.User ? IdentityNote.None
            : _path.Contains(key) ? IdentityNote.Cycle
            : _entered.Contains(key) ? IdentityNote.ShownAbove
            : level == depth ? IdentityNote.Deeper
            : IdentityNote.None;
        yield return new IdentityNode(identity, providerId, level, branch, note);
        if (note != IdentityNote.None || (!entersUsers && who.Type == IdentityType.User))
        {
            yield break;
        }

        _entered.Add(key);
        _path.Add(key);

        // The last one is drawn differently, so that each waits for the next.
        CachedIdentity? waiting = null;
        await foreach (var next in list(providerId, who, false, stop).ConfigureAwait(false))
        {
            if (waiting is not null)
            {
                await foreach (var node in ChildAsync(waiting, isLast: false).ConfigureAwait(false))
                {
                    yield return node;
                }
            }

            waiting = next;
        }

        if (waiting is not null)
        {
            await foreach (var node in ChildAsync(waiting, isLast: true).ConfigureAwait(false))
            {
                yield return node;
            }
        }

        _path.Remove(key);

        IAsyncEnumerable<IdentityNode> ChildAsync(CachedIdentity child, bool isLast) => WalkAsync(
            child.Identity.Provider ?? providerId, child, level + 1, below + (isLast ? "└─ " : "├─ "), below + (isLast ? "   " : "│  "), stop);
    }
}
