using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Permissions;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.People;

/// <summary>Everything a person is, to be compared with what permissions name.</summary>
internal sealed class PersonIdentities
{
    private readonly Dictionary<IdentityKey, PersonIdentity> _identities;
    private readonly ProviderKeys _keys;

    private PersonIdentities(Dictionary<IdentityKey, PersonIdentity> identities, ProviderKeys keys)
    {
        _identities = identities;
        _keys = keys;
    }

    /// <summary>Gets the rows of the identities.</summary>
    public IEnumerable<long> RowIds => _identities.Values.Select(identity => identity.RowId);

    /// <param name="tables">The database.</param>
    /// <param name="person">The person; an anonymous visitor has no identity at all.</param>
    /// <param name="keys">The providers there are; the one of the person is among them.</param>
    public static PersonIdentities Of(EmulatorTables tables, Person person, ProviderKeys keys)
    {
        if (person.Identity is not { } identity || keys.KeyOf(person.ProviderId, identity) is not { } start)
        {
            return new PersonIdentities([], keys);
        }

        return new PersonIdentities(
            PersonExpansion.Expand(tables, start, identity.Name).ToDictionary(found => found.Key), keys);
    }

    /// <returns>One of <see cref="IdentityState"/>; <see langword="null"/> for an anonymous visitor.</returns>
    public static string? StateOf(EmulatorTables tables, Person person, ProviderKeys keys)
    {
        if (person.Identity is not { } identity || keys.KeyOf(person.ProviderId, identity) is not { } start)
        {
            return null;
        }

        return tables.Identities.Find(start)?.State ?? (start.IsOfEmailProvider ? IdentityState.UpToDate : IdentityState.NotUpdated);
    }

    /// <summary>The identity of the person that a permission names, or <see langword="null"/> when it names none of them.</summary>
    /// <param name="permission">The permission.</param>
    /// <param name="defaultProvider">The first provider of the source, which a permission without one means.</param>
    public PersonIdentity? Find(Permission permission, string? defaultProvider) =>
        _keys.KeyOf(permission.Provider ?? defaultProvider, permission.Identity) is { } key ? _identities.GetValueOrDefault(key) : null;
}
