using System.Globalization;
using System.Text.Json;

namespace Coveo.Push.Cli.Output;

/// <summary>One value of a result: nothing, a text, a number, yes or no, a time, or a list of texts.</summary>
internal readonly struct OutputValue
{
    private readonly object? _value;

    private OutputValue(object? value) => _value = value;

    public bool IsNumber => _value is long or double;

    public bool IsNothing => _value is null;

    public static implicit operator OutputValue(string? value) => new(value);

    public static implicit operator OutputValue(long? value) => new(value);

    public static implicit operator OutputValue(int? value) => new((long?)value);

    public static implicit operator OutputValue(double? value) => new(value);

    public static implicit operator OutputValue(bool? value) => new(value);

    public static implicit operator OutputValue(DateTimeOffset? value) => new(value);

    public static implicit operator OutputValue(string[]? value) => new(value);

    /// <summary>For scripts: never with a tab or a line break in it.</summary>
    public string ToPlain() => PrintableText.OneLine(_value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        DateTimeOffset time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        string[] texts => string.Join(",", texts),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => "",
    });

    /// <summary>For people.</summary>
    public string ToReadable() => _value switch
    {
        bool yes => yes ? "yes" : "no",
        DateTimeOffset time => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        string[] texts => PrintableText.OneLine(string.Join(", ", texts)),
        long number => number.ToString("N0", CultureInfo.InvariantCulture),
        double number => number.ToString("N2", CultureInfo.InvariantCulture),
        _ => ToPlain(),
    };

    public void WriteTo(Utf8JsonWriter json)
    {
        switch (_value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case string[] texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteStringValue(ToPlain());
                break;
        }
    }
}
