using System.Collections;
using System.Text.Json;

namespace Coveo.Push.Cli.Output;

/// <summary>One result: names in camelCase with their values, in a fixed order. The names are those of the JSON; a table makes headings of them.</summary>
internal sealed class OutputRow : IEnumerable<KeyValuePair<string, OutputValue>>
{
    private readonly List<KeyValuePair<string, OutputValue>> _values = [];

    public void Add(string name, OutputValue value) => _values.Add(KeyValuePair.Create(name, value));

    public IEnumerator<KeyValuePair<string, OutputValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A heading for people: <c>lastModified</c> is <c>Last modified</c>.</summary>
    /// <param name="name">A name of a value.</param>
    public static string HeadingOf(string name) =>
        string.Concat(name.Select((letter, at) => at == 0 ? $"{char.ToUpperInvariant(letter)}" : char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, value) in _values)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
