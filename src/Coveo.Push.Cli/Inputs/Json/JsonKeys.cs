using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>The keys of items, made once: items of one input mostly have the same ones at the same places.</summary>
internal sealed class JsonKeys
{
    // An item with more keys than this makes the others anew.
    private const int Remembered = 64;

    private readonly JsonKey?[] _keys = new JsonKey?[Remembered];

    /// <param name="reader">At the key.</param>
    /// <param name="position">Which of the item's keys it is.</param>
    public JsonKey Read(ref Utf8JsonReader reader, int position)
    {
        if (position >= Remembered)
        {
            return new JsonKey(reader.GetString()!);
        }

        return _keys[position] is { } likely && !reader.ValueIsEscaped && likely.Is(reader.ValueSpan) ? likely : _keys[position] = new JsonKey(reader.GetString()!);
    }
}
