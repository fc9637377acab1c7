using System.Buffers;
using System.Text;
using System.Text.Json;
using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>Reads what is kept of a source model as it was sent: everything that the emulator does not fill itself, known or not.</summary>
internal static class SourceSettingsReader
{
    private const string Permissions = "permissions";

    private static readonly HashSet<string> Filled = new(
        [
            "id", "name", "owner", "sourceType", "sourceVisibility", "pushEnabled", "streamEnabled", "onPremisesEnabled", "createdDate",
            "lastModifiedDate", "lastModifier", "mappings", "information", "securityProviderReferences", "resourceId",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Editors = ["groupsThatCanEdit", "apiKeysThatCanEdit"];

    /// <param name="json">The model.</param>
    /// <param name="modifiedAt">Unix time in milliseconds.</param>
    /// <param name="behavior">What the permissions of items count for.</param>
    public static SourceSettings Read(ReadOnlyMemory<byte> json, long modifiedAt, string behavior) => ModelProperties.Read(
        json,
        JsonValueKind.Object,
        model =>
        {
            Check(model);
            return new SourceSettings(modifiedAt, Kept(model, isOther: false), behavior, SourcePermissionsReader.Read(ModelProperties.Value(model, Permissions)));
        });

    /// <summary>The settings with other permissions, which are a part of the model too.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="json">The body with <c>permissionBehavior</c> and <c>permissions</c>.</param>
    /// <param name="modifiedAt">Unix time in milliseconds.</param>
    public static SourceSettings WithPermissions(SourceSettings settings, ReadOnlyMemory<byte> json, long modifiedAt) => ModelProperties.Read(
        json,
        JsonValueKind.Object,
        body =>
        {
            var word = ModelProperties.RequiredText(body, "permissionBehavior");
            var behavior = Array.Find(PermissionBehavior.All, known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
                ?? throw ApiErrors.InvalidParameter("permissionBehavior", $"it must be {string.Join(", ", PermissionBehavior.All)}");
            var permissions = ModelProperties.Value(body, Permissions);
            var read = SourcePermissionsReader.Read(permissions);
            ModelProperties.Require(read is not null || behavior is PermissionBehavior.UseCrawler, Permissions, $"{behavior} needs some");
            using var model = JsonDocument.Parse(settings.Model);
            return new SourceSettings(modifiedAt, Kept(model.RootElement, isOther: true, permissions), behavior, read);
        });

    private static void Check(JsonElement model)
    {
        foreach (var editors in Editors)
        {
            foreach (var editor in ModelProperties.Elements(model, editors))
            {
                ModelProperties.Require(
                    editor.ValueKind == JsonValueKind.Object && ModelProperties.Text(editor, "id") is not null, editors, "each must be an object with an 'id'");
            }
        }

        ModelProperties.Require(
            ModelProperties.Value(model, "customParameters") is null or { ValueKind: JsonValueKind.Object }, "customParameters", "it must be an object");
    }

    private static string Kept(JsonElement model, bool isOther, JsonElement? permissions = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var property in model.EnumerateObject())
            {
                if (!Filled.Contains(property.Name)
                    && !(isOther && string.Equals(property.Name, Permissions, StringComparison.OrdinalIgnoreCase)))
                {
                    Write(json, property.Name, property.Value);
                }
            }

            if (permissions is { } given)
            {
                Write(json, Permissions, given);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string name, JsonElement value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.GetRawText(), skipInputValidation: true);
    }
}
