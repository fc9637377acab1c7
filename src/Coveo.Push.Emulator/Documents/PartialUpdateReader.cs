using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Documents;

/// <summary>Reads an element of <c>partialUpdate</c>; operators are matched whatever their case, as some clients shout them.</summary>
internal static class PartialUpdateReader
{
    /// <exception cref="PartialUpdateException">It makes no sense, whatever the item is like.</exception>
    public static PartialUpdate Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new PartialUpdateException("It is not valid JSON.");
        }
    }

    private static PartialUpdate Read(JsonElement root)
    {
        Require(root.ValueKind == JsonValueKind.Object && JsonKeys.FindDuplicate(root) is null, "It is no object whose keys differ.");
        var name = Text(root, "operator");
        Require(TryParse(name, out var kind), $"The operator '{name}' is none of {string.Join(", ", Enum.GetNames<PartialUpdateOperator>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.");
        var field = Text(root, "field");
        Require(!ReservedKeys.Include(field), $"The field '{field}' is a reserved key of items.");
        var value = JsonKeys.Find(root, "value");
        Require(value is { ValueKind: not JsonValueKind.Null }, "'value' is missing or null.");
        CheckValue(kind, value!.Value);
        return new PartialUpdate(Text(root, "documentId"), kind, field, value.Value.Clone());
    }

    // By name only: the numbers of the enumeration mean nothing to a client.
    private static bool TryParse(string name, out PartialUpdateOperator kind) =>
        Enum.TryParse(name, ignoreCase: true, out kind) && char.IsAsciiLetter(name[0]) && !name.Contains(',', StringComparison.Ordinal);

    private static void CheckValue(PartialUpdateOperator kind, JsonElement value)
    {
        switch (kind)
        {
            case PartialUpdateOperator.ArrayAppend or PartialUpdateOperator.ArrayRemove:
                Require(value.ValueKind == JsonValueKind.Array, $"The value of {NameOf(kind)} is not an array.");
                break;
            case PartialUpdateOperator.DictionaryPut:
                Require(value.ValueKind == JsonValueKind.Object, $"The value of {NameOf(kind)} is not an object.");
                break;
            case PartialUpdateOperator.DictionaryRemove:
                Require(
                    value.ValueKind == JsonValueKind.String
                        || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(key => key.ValueKind == JsonValueKind.String)),
                    $"The value of {NameOf(kind)} is neither a text nor an array of texts.");
                break;
            default:
                // Any value can take the place of another one.
                break;
        }
    }

    private static string NameOf(PartialUpdateOperator kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string Text(JsonElement root, string key)
    {
        var text = JsonKeys.Find(root, key) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        Require(!string.IsNullOrEmpty(text), $"'{key}' is missing or no text.");
        return text!;
    }

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw new PartialUpdateException(reason);
        }
    }
}
