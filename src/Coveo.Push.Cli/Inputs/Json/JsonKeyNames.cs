using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>The names of keys, made once: items of one input mostly have the same ones at the same places.</summary>
internal sealed class JsonKeyNames
{
    // An item with more keys than this makes the names of the others anew.
    private const int Remembered = 64;

    private readonly string?[] _names = new string?[Remembered];

    /// <param name="reader">At the key.</param>
    /// <param name="position">Which of the item's keys it is.</param>
    public string Read(ref Utf8JsonReader reader, int position)
    {
        if (position >= Remembered)
        {
            return reader.GetString()!;
        }

        if (_names[position] is { } likely && reader.ValueTextEquals(likely))
        {
            return likely;
        }

        return _names[position] = reader.GetString()!;
    }
}
