using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>
/// An identity as tests write it: <c>ana</c> is a user, <c>group:staff</c> a group, <c>Other/ana</c> a user of another provider.
/// What looks like an e-mail address lives in the e-mail provider.
/// </summary>
internal sealed record IdentityText(string Name, string Type, string? Provider)
{
    public static IdentityText Parse(string text)
    {
        var (provider, rest) = text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash
            ? (text[..slash], text[(slash + 1)..])
            : ((string?)null, text);
        var (type, name) = rest.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
            ? (rest[..colon].ToUpperInvariant(), rest[(colon + 1)..])
            : ("USER", rest);
        provider ??= name.Contains('@', StringComparison.Ordinal) ? SecuredTest.EmailProvider : null;
        return new IdentityText(name, type, provider);
    }

    public static JsonArray Identities(IEnumerable<string> texts) => ArrayOf(texts, text => Parse(text).Identity());

    public static JsonArray AliasTargets(IEnumerable<string> texts) => ArrayOf(texts, text => Parse(text).AliasTarget());

    public static JsonArray Permissions(IEnumerable<string> texts) => ArrayOf(texts, text => Parse(text).Permission());

    public JsonObject Identity() => new() { ["name"] = Name, ["type"] = Type };

    private static JsonArray ArrayOf(IEnumerable<string> texts, Func<string, JsonNode> convert) => new(texts.Select(convert).ToArray());

    private JsonObject AliasTarget()
    {
        var target = Identity();
        if (Provider is not null)
        {
            target["provider"] = Provider;
        }

        return target;
    }

    private JsonObject Permission()
    {
        var permission = new JsonObject { ["identity"] = Name, ["identityType"] = Type };
        if (Provider is not null)
        {
            permission["securityProvider"] = Provider;
        }

        return permission;
    }
}
