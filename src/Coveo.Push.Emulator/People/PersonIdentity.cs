using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.People;

/// <summary>One of the identities of a person, and how it became one.</summary>
/// <remarks>Not a record: comparing or printing a chain of 10,000 groups by value would overflow the stack.</remarks>
internal sealed class PersonIdentity(long rowId, IdentityKey key, string name, string via, PersonIdentity? from)
{
    /// <summary>Gets the row, or 0 for an e-mail address that nothing refers to.</summary>
    public long RowId { get; } = rowId;

    public IdentityKey Key { get; } = key;

    public string Name { get; } = name;

    /// <summary>Gets one of <see cref="IdentityVia"/>.</summary>
    public string Via { get; } = via;

    /// <summary>The shortest way from the person to this identity, both included.</summary>
    public List<PersonIdentity> Chain()
    {
        var chain = new List<PersonIdentity>();
        for (var link = this; link is not null; link = link.From)
        {
            chain.Add(link);
        }

        chain.Reverse();
        return chain;
    }

    private PersonIdentity? From { get; } = from;
}
