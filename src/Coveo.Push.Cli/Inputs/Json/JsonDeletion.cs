using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>What says that an item goes: its ID, or an object with it and <c>deleteChildren</c>.</summary>
internal static class JsonDeletion
{
    /// <param name="reader">At its first token; afterwards at its last.</param>
    /// <exception cref="JsonItemException">It says nothing of the kind.</exception>
    public static PushOperation Read(ref Utf8JsonReader reader)
    {
        var start = reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.String)
        {
            return PushOperation.Delete(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonItemException($"A deletion is the ID of an item or an object with 'documentId', but this is {JsonText.KindOf(reader.TokenType)}.", start);
        }

        string? documentId = null;
        var deleteChildren = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            if (key.Equals("documentId", StringComparison.OrdinalIgnoreCase))
            {
                documentId = JsonText.Of(ref reader, key);
            }
            else if (key.Equals("deleteChildren", StringComparison.OrdinalIgnoreCase))
            {
                deleteChildren = reader.TokenType is JsonTokenType.True or JsonTokenType.False
                    ? reader.GetBoolean()
                    : throw new JsonItemException("'deleteChildren' is true or false.", reader.TokenStartIndex);
            }
            else
            {
                throw new JsonItemException($"A deletion has 'documentId' and 'deleteChildren', but not '{key}'.", reader.TokenStartIndex);
            }
        }

        return documentId is null ? throw new JsonItemException("The deletion has no 'documentId'.", start) : PushOperation.Delete(documentId, deleteChildren);
    }
}
