using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>Identities of one provider as one batch file; texts as <see cref="IdentityText"/> reads them.</summary>
internal sealed class SecuredWorld
{
    private readonly JsonArray _members = [];
    private readonly JsonArray _mappings = [];
    private readonly JsonArray _deleted = [];

    public string File => new JsonObject { ["members"] = _members, ["mappings"] = _mappings, ["deleted"] = _deleted }.ToJsonString();

    /// <summary>An identity with what it contains.</summary>
    public SecuredWorld Identity(string identity, params string[] members) => Granted(identity, [], members);

    /// <summary>An identity with the groups it says it belongs to.</summary>
    public SecuredWorld Granted(string identity, string[] granted, params string[] members)
    {
        var body = Body(identity);
        body["members"] = IdentityText.Identities(members);
        body["wellKnowns"] = IdentityText.Identities(granted);
        _members.Add((JsonNode)body);
        return this;
    }

    public SecuredWorld Alias(string identity, params string[] targets)
    {
        var body = Body(identity);
        body["mappings"] = IdentityText.AliasTargets(targets);
        _mappings.Add((JsonNode)body);
        return this;
    }

    /// <summary>Users that are who has the e-mail address of that name at acme.example.</summary>
    public SecuredWorld People(params string[] names)
    {
        foreach (var name in names)
        {
            Alias(name, $"{name}@acme.example");
        }

        return this;
    }

    public SecuredWorld Disabled(string identity)
    {
        _deleted.Add((JsonNode)Body(identity));
        return this;
    }

    private static JsonObject Body(string identity) => new() { ["identity"] = IdentityText.Parse(identity).Identity() };
}
