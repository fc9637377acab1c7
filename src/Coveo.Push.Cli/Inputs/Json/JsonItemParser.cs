using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>
/// Makes an item of its JSON: the keys of the Push API, in any case; everything else is metadata, also what stands in an object <c>metadata</c>.
/// One parser reads one input: items of it mostly have the same keys in the same order, so that their names are made once.
/// </summary>
internal sealed class JsonItemParser
{
    private readonly JsonKeys _keys = new();

    /// <summary>Makes an operation of it.</summary>
    /// <param name="json">One object: an item, or <c>{"delete": …}</c> with an ID or <c>{"documentId": …, "deleteChildren": …}</c>.</param>
    /// <exception cref="JsonItemException">It is none.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public PushOperation Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonItemException($"An item is a JSON object, but this is {JsonText.KindOf(reader.TokenType)}.", reader.TokenStartIndex);
        }

        var fields = new JsonItemFields();
        var position = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = _keys.Read(ref reader, position++);
            reader.Read();
            fields.Read(key, ref reader);
        }

        // What follows an item on its line is no part of it.
        if (reader.Read())
        {
            throw new JsonItemException("Something follows the item.", reader.TokenStartIndex);
        }

        return fields.ToOperation();
    }

    /// <summary>Makes a deletion of it.</summary>
    /// <param name="json">An element of <c>delete</c> in the body of a batch.</param>
    public static PushOperation ParseDeletion(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return JsonDeletion.Read(ref reader);
    }
}
