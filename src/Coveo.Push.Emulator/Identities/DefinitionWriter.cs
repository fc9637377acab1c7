using System.Buffers;
using System.Text.Json;

namespace Coveo.Push.Emulator.Identities;

/// <summary>Writes what <see cref="DefinitionReader"/> reads.</summary>
internal static class DefinitionWriter
{
    public static byte[] Write(MembersDefinition definition) => Write(json =>
    {
        WriteIdentity(json, definition.Identity);
        WriteAll(json, "members", definition.Members);
        WriteAll(json, "wellKnowns", definition.Granted);
        WriteResult(json, definition.Result);
    });

    public static byte[] Write(AliasesDefinition definition) => Write(json =>
    {
        WriteIdentity(json, definition.Identity);
        json.WriteStartArray("mappings");
        foreach (var alias in definition.Aliases)
        {
            json.WriteStartObject();
            WriteKeys(json, alias.Identity);
            json.WriteString("provider", alias.ProviderId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteAll(json, "wellKnowns", definition.Granted);
        WriteResult(json, definition.Result);
    });

    public static byte[] Write(Identity identity) => Write(json => WriteIdentity(json, identity));

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteIdentity(Utf8JsonWriter json, Identity identity)
    {
        json.WriteStartObject("identity");
        WriteKeys(json, identity);
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string key, IReadOnlyList<Identity> identities)
    {
        json.WriteStartArray(key);
        foreach (var identity in identities)
        {
            json.WriteStartObject();
            WriteKeys(json, identity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKeys(Utf8JsonWriter json, Identity identity)
    {
        json.WriteString("name", identity.Name);
        json.WriteString("type", identity.Type);
        if (identity.Info.Length > 0)
        {
            json.WritePropertyName("additionalInfo");
            json.WriteRawValue(identity.Info);
        }
    }

    private static void WriteResult(Utf8JsonWriter json, ExpansionResult result)
    {
        json.WriteStartObject("Result");
        json.WriteString("result", result.Result);
        json.WriteString("errorDetails", result.Error);
        json.WriteEndObject();
    }
}
