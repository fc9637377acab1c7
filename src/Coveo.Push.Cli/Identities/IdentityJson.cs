using System.Buffers;
using System.Text.Json;

namespace Coveo.Push.Cli.Identities;

/// <summary>
/// Makes operations of a line: the bodies of the Push API for one identity, or that of a batch. Keys in any case; one that is not known is an
/// error, as a misspelt list of members would empty the group.
/// </summary>
internal static class IdentityJson
{
    private const string Identity = "identity";
    private const string Members = "members";
    private const string Mappings = "mappings";
    private const string Granted = "wellKnowns";
    private const string Deleted = "deleted";

    /// <param name="json">The line.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="IdentityJsonException">It is JSON that holds no identity.</exception>
    public static IReadOnlyList<IdentityOperation> Parse(ReadOnlySequence<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var line = new IdentityJsonObject(document.RootElement, "The line");
        return line.Has(Identity) ? [Operation(line)] : line.Has(Deleted) && !line.IsList(Deleted) ? [Deletion(line.Object(Deleted))] : Batch(line);
    }

    private static List<IdentityOperation> Batch(IdentityJsonObject line)
    {
        line.AllowOnly(Members, Mappings, Deleted);
        List<IdentityOperation> operations =
        [
            .. line.Objects(Members).Select(Operation),
            .. line.Objects(Mappings).Select(Operation),
            .. line.Objects(Deleted).Select(Deletion),
        ];
        return operations.Count > 0 ? operations : throw new IdentityJsonException("The line holds no identity. Give it 'identity', with 'members' or 'mappings'.");
    }

    private static IdentityOperation Operation(IdentityJsonObject body)
    {
        // What the service's own crawlers say of an expansion; nothing is lost without it.
        body.AllowOnly(Identity, Members, Mappings, Granted, "result");
        var who = body.Object(Identity).ToIdentity();
        var granted = GrantedIdentities.Of(body.Objects(Granted).Select(group => group.ToIdentity()));
        if (!body.Has(Mappings))
        {
            return new SecurityIdentity(who, granted, body.Objects(Members).Select(member => member.ToIdentity()));
        }

        return body.Objects(Members).Any()
            ? throw new IdentityJsonException($"'{who.Name}' has 'members' and 'mappings'. Divide it into two lines: one with its members, one with its aliases.")
            : new SecurityIdentityAlias(who, granted, [.. body.Objects(Mappings).Select(alias => alias.ToIdentity())]);
    }

    // The documents wrap it, a client of the service does not.
    private static IdentityOperation Deletion(IdentityJsonObject body)
    {
        if (!body.Has(Identity))
        {
            return IdentityOperation.Disable(body.ToIdentity());
        }

        body.AllowOnly(Identity);
        return IdentityOperation.Disable(body.Object(Identity).ToIdentity());
    }
}
