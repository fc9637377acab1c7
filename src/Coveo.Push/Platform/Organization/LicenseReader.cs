using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes a license from the platform's answer: whatever is in there is carried along, and what is known has a name.</summary>
internal static class LicenseReader
{
    public static OrganizationLicense Read(Dictionary<string, JsonElement> answer) => new()
    {
        ProductName = Text(answer, "productName"),
        ProductEdition = Text(answer, "productEdition"),
        ProductType = Text(answer, "productType"),
        ExpirationDate = AnswerValue.Date(Value(answer, "expirationDate")),
        Connectors = [.. Elements(Value(answer, "connectors")).Select(ConnectorOf).OfType<LicensedConnector>()],
        Properties = answer,
    };

    public static LicenseEntitlement ReadEntitlement(Dictionary<string, JsonElement> answer) => new()
    {
        Id = Text(answer, "id"),
        DisplayName = Text(answer, "displayName") ?? Text(answer, "productName"),
        Status = Text(answer, "status"),
        ItemLimit = AnswerValue.Count(Value(answer, "itemLimit")),
        Properties = answer,
    };

    private static LicensedConnector? ConnectorOf(JsonElement connector)
    {
        if (connector.ValueKind != JsonValueKind.Object || AnswerValue.Property(connector, "type") is not { ValueKind: JsonValueKind.String } type || AnswerValue.Text(type) is not { } typeName)
        {
            return null;
        }

        string[] visibilities = AnswerValue.Property(connector, "sourceVisibilities") is { } names
            ? [.. Elements(names).Where(name => name.ValueKind == JsonValueKind.String).Select(name => AnswerValue.Text(name)).OfType<string>()]
            : [];
        return new LicensedConnector
        {
            Type = typeName,
            IsAllowed = AnswerValue.Property(connector, "allowed") is { ValueKind: JsonValueKind.True },
            Visibilities = [.. visibilities.Select(SourceVisibilityNames.Parse).OfType<SourceVisibility>()],
            VisibilityNames = visibilities,
        };
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private static JsonElement? Value(Dictionary<string, JsonElement> answer, string name) => answer.TryGetValue(name, out var value) ? value : null;

    private static string? Text(Dictionary<string, JsonElement> answer, string name) => Value(answer, name) is { ValueKind: JsonValueKind.String } text ? AnswerValue.Text(text) : null;
}
