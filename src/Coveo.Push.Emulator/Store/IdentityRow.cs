using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Store;

/// <summary>The columns of an identity, under the table name <c>i</c>, and how they are read.</summary>
internal static class IdentityRow
{
    public const string Columns =
        $"""
        i.id, i.provider_id, i.name, i.type, i.info, i.pushed, i.disabled, i.members_ordering, i.members_sequence, i.members_result,
        i.members_error, i.aliases_ordering, i.aliases_sequence, i.aliases_result, i.aliases_error, i.updated_at,
        (select 'The alias ''' || t.name || ''' has no effect: ' || case t.provider_id
                when '' then 'it names no provider, and ''' || i.provider_id || ''' does not cascade to exactly one.'
                else '''' || i.provider_id || ''' does not cascade to a provider ''' || t.provider_id || ''' that exists.' end
            {UselessAliases} limit 1)
        """;

    /// <summary>How many columns there are.</summary>
    public const int Width = 17;

    // Not kept with the identity: it changes with what the provider cascades to.
    private const string UselessAliases =
        "from identity_aliases l join identities t on t.id = l.target_id where l.identity_id = i.id and l.usable = 0";

    private const string IsImplicit = $"i.provider_id = '{SecurityProvider.EmailId}'";

    /// <summary>Whether it can give or take away access.</summary>
    public const string IsActive = $"(i.disabled = 0 and (i.pushed = 1 or {IsImplicit}))";

    /// <summary>Whether it is enabled and its last definition, the newer of the two, has a lower ordering ID than <c>$ordering</c>.</summary>
    public const string IsOlder =
        """
        (i.pushed = 1 and i.disabled = 0
            and max(coalesce(i.members_ordering, i.aliases_ordering), coalesce(i.aliases_ordering, i.members_ordering)) < $ordering)
        """;

    /// <summary>One of <see cref="IdentityState"/>.</summary>
    public const string State =
        $"""
        case
            when i.disabled = 1 then '{IdentityState.Disabled}'
            when {IsImplicit} then '{IdentityState.UpToDate}'
            when i.pushed = 0 then '{IdentityState.NotUpdated}'
            when i.members_error is not null or i.aliases_error is not null
                or exists (select 1 {UselessAliases}) then '{IdentityState.InError}'
            else '{IdentityState.UpToDate}'
        end
        """;

    public static StoredIdentity Read(SqlReader reader) => new(
        Id: reader.GetInt64(0),
        ProviderId: reader.GetString(1),
        new Identity(reader.GetString(2), reader.GetString(3), reader.GetString(4)),
        IsPushed: reader.GetBoolean(5),
        IsDisabled: reader.GetBoolean(6),
        Members: ReadFacet(reader, 7),
        Aliases: ReadFacet(reader, 11),
        UpdatedAt: reader.IsDBNull(15) ? null : reader.GetInt64(15),
        AliasProblem: reader.IsDBNull(16) ? null : reader.GetString(16));

    public static List<StoredIdentity> ReadAll(SqlReader reader)
    {
        var identities = new List<StoredIdentity>();
        while (reader.Read())
        {
            identities.Add(Read(reader));
        }

        return identities;
    }

    private static FacetVersion? ReadFacet(SqlReader reader, int first) => reader.IsDBNull(first)
        ? null
        : new FacetVersion(
            OrderingKey.ToOrderingId(reader.GetInt64(first)),
            reader.GetInt64(first + 1),
            reader.GetString(first + 2),
            reader.IsDBNull(first + 3) ? null : reader.GetString(first + 3));
}
