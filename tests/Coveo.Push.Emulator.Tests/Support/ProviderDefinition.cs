using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>The body that creates an expanded provider.</summary>
internal static class ProviderDefinition
{
    public static string Json(string id, IEnumerable<string> cascadesTo, string? sourceId = null, bool caseSensitive = false)
    {
        var cascades = cascadesTo.Select(target => KeyValuePair.Create(
            target.Replace(" ", string.Empty, StringComparison.Ordinal),
            (JsonNode?)new JsonObject { ["id"] = target, ["name"] = target, ["type"] = TypeOf(target) }));
        var body = new JsonObject
        {
            ["id"] = id,
            ["name"] = id,
            ["displayName"] = id,
            ["type"] = "EXPANDED",
            ["nodeRequired"] = false,
            ["caseSensitive"] = caseSensitive,
            ["referencedBy"] = sourceId is null ? new JsonArray() : new JsonArray(SourceReference(sourceId)),
            ["cascadingSecurityProviders"] = new JsonObject(cascades),
        };
        return body.ToJsonString();
    }

    public static JsonObject SourceReference(string sourceId) => new() { ["id"] = sourceId, ["type"] = "SOURCE" };

    private static string TypeOf(string provider) => provider is SecuredTest.EmailProvider ? "EMAIL" : "EXPANDED";
}
