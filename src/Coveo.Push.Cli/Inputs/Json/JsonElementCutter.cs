using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>Finds the elements of JSON that comes in pieces: those of the array that it is, those of a batch's body, or the one object that it is.</summary>
internal sealed class JsonElementCutter
{
    private JsonReaderState _state;
    private JsonPlace _place;

    /// <summary>Whether the last element was one of <c>delete</c>.</summary>
    public bool IsDeletion { get; private set; }

    /// <summary>Goes to the end of the next element.</summary>
    /// <param name="json">What is there; the next call gets what was not consumed, and more.</param>
    /// <param name="isLast">Whether nothing comes behind it.</param>
    /// <param name="consumed">How much of it is done with.</param>
    /// <param name="element">Where the element is.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="JsonItemException">It is JSON that holds no items.</exception>
    public JsonElementStep Cut(ReadOnlySpan<byte> json, bool isLast, out int consumed, out Range element)
    {
        element = default;
        var reader = new Utf8JsonReader(json, isLast, _state);
        while (true)
        {
            // An element that has not come whole is read again when more of it has.
            var before = reader;
            if (!reader.Read())
            {
                Keep(before, out consumed);
                return isLast ? JsonElementStep.End : JsonElementStep.More;
            }

            var step = Enter(ref reader);
            if (step == JsonElementStep.End)
            {
                continue;
            }

            if (step == JsonElementStep.More)
            {
                Keep(before, out consumed);
                return JsonElementStep.More;
            }

            var start = (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
            {
                Keep(before, out consumed);
                return JsonElementStep.More;
            }

            element = start..(int)reader.BytesConsumed;
            Keep(reader, out consumed);
            return JsonElementStep.Element;
        }
    }

    /// <summary>Takes a token in: an element begins with it, more is needed to know, or it is only a frame (<see cref="JsonElementStep.End"/>).</summary>
    private JsonElementStep Enter(ref Utf8JsonReader reader)
    {
        switch (_place, reader.TokenType)
        {
            case (JsonPlace.Root, JsonTokenType.StartArray):
                _place = JsonPlace.Items;
                return JsonElementStep.End;
            case (JsonPlace.Root, JsonTokenType.StartObject):
                return EnterObject(reader);
            case (JsonPlace.Root, _):
                throw new JsonItemException("A JSON file holds an array of items, one item, or the body of a batch with 'addOrUpdate' and 'delete'.", 0);
            case (JsonPlace.Batch, JsonTokenType.PropertyName):
                EnterList(reader.GetString()!);
                return JsonElementStep.End;
            case (JsonPlace.BatchKey, JsonTokenType.StartArray):
                _place = JsonPlace.BatchList;
                return JsonElementStep.End;
            case (JsonPlace.BatchKey, _):
                throw new JsonItemException("'addOrUpdate' and 'delete' of a batch are arrays.", 0);
            case (JsonPlace.Items, JsonTokenType.EndArray) or (JsonPlace.Batch, JsonTokenType.EndObject):
                _place = JsonPlace.Root;
                return JsonElementStep.End;
            case (JsonPlace.BatchList, JsonTokenType.EndArray):
                _place = JsonPlace.Batch;
                return JsonElementStep.End;
            default:
                return JsonElementStep.Element;
        }
    }

    // A list behind the first key makes it a batch; anything else is one item.
    private JsonElementStep EnterObject(Utf8JsonReader ahead)
    {
        if (!ahead.Read())
        {
            return JsonElementStep.More;
        }

        if (ahead.TokenType != JsonTokenType.PropertyName || !IsList(ahead.GetString()!))
        {
            return JsonElementStep.Element;
        }

        if (!ahead.Read())
        {
            return JsonElementStep.More;
        }

        if (ahead.TokenType != JsonTokenType.StartArray)
        {
            return JsonElementStep.Element;
        }

        _place = JsonPlace.Batch;
        return JsonElementStep.End;
    }

    private void EnterList(string key)
    {
        if (!IsList(key))
        {
            throw new JsonItemException($"The body of a batch has 'addOrUpdate' and 'delete', but not '{key}'.", 0);
        }

        IsDeletion = key.Equals("delete", StringComparison.OrdinalIgnoreCase);
        _place = JsonPlace.BatchKey;
    }

    private static bool IsList(string key) => key.Equals("addOrUpdate", StringComparison.OrdinalIgnoreCase) || key.Equals("delete", StringComparison.OrdinalIgnoreCase);

    private void Keep(in Utf8JsonReader reader, out int consumed)
    {
        _state = reader.CurrentState;
        consumed = (int)reader.BytesConsumed;
    }
}
