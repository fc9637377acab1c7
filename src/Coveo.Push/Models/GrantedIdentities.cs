using System.Collections;

namespace Coveo.Push;

/// <summary>
/// The groups that an identity says itself to be in, instead of the group listing it as a member: <em>granted identities</em>, or
/// <c>wellKnowns</c> on the wire (docs.coveo.com/en/42).
/// </summary>
/// <remarks>
/// The service replaces them with every call that defines the identity or its aliases, and a call that leaves them out takes them away
/// (docs.coveo.com/en/142). So nothing here is made without saying which they are, if only <see cref="None"/>.
/// </remarks>
public sealed class GrantedIdentities : IReadOnlyList<Identity>
{
    private readonly Identity[] _groups;

    private GrantedIdentities(Identity[] groups) => _groups = groups;

    /// <summary>No granted identities: what the identity had before is taken away.</summary>
    public static GrantedIdentities None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _groups.Length;

    /// <summary>One of them.</summary>
    /// <param name="index">Its place, from 0.</param>
    public Identity this[int index] => _groups[index];

    /// <summary>These groups.</summary>
    /// <param name="groups">Groups or virtual groups of the identity's own provider.</param>
    /// <returns>The groups, in their order.</returns>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>.</exception>
    public static GrantedIdentities Of(params Identity[] groups) => Of((IEnumerable<Identity>)groups);

    /// <summary>These groups.</summary>
    /// <param name="groups">Groups or virtual groups of the identity's own provider.</param>
    /// <returns>The groups, in their order.</returns>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>.</exception>
    public static GrantedIdentities Of(IEnumerable<Identity> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Identity[] taken = [.. groups];
        return taken.Length == 0 ? None
            : Array.IndexOf(taken, null) >= 0 ? throw new ArgumentException("A granted identity is null. Leave it out.", nameof(groups))
            : new GrantedIdentities(taken);
    }

    /// <inheritdoc/>
    public IEnumerator<Identity> GetEnumerator() => ((IEnumerable<Identity>)_groups).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
