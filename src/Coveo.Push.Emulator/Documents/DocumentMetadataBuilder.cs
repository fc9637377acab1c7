using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Emulator.Documents;

/// <summary>Collects the keys of an item that are not reserved, as JSON to show and as words to search.</summary>
internal sealed class DocumentMetadataBuilder : IDisposable
{
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Utf8JsonWriter _writer;
    private readonly StringBuilder _text = new();
    private readonly bool _allowsObjects;
    private string? _title;

    public DocumentMetadataBuilder(bool allowsObjects)
    {
        _allowsObjects = allowsObjects;
        _writer = new Utf8JsonWriter(_json);
        _writer.WriteStartObject();
    }

    /// <returns>Why the value cannot be metadata, or <see langword="null"/> when it was taken.</returns>
    public string? Add(string key, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (ProblemOf(key, value) is { } problem)
        {
            return problem;
        }

        if (value.ValueKind == JsonValueKind.String && string.Equals(key, "title", StringComparison.OrdinalIgnoreCase))
        {
            _title = value.GetString();
        }
        else
        {
            AppendText(value);
        }

        _writer.WritePropertyName(key);
        value.WriteTo(_writer);
        return null;
    }

    public DocumentMetadata Build()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        return new DocumentMetadata(_title, Encoding.UTF8.GetString(_json.WrittenSpan), _text.ToString());
    }

    public void Dispose() => _writer.Dispose();

    private string? ProblemOf(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when !_allowsObjects => $"The value of '{key}' is an object.",
        JsonValueKind.Array => value.EnumerateArray().Select(element => ProblemOfElement(key, element)).FirstOrDefault(p => p is not null),
        _ => null,
    };

    private string? ProblemOfElement(string key, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => $"The value of '{key}' is an array of arrays.",
        JsonValueKind.Object when !_allowsObjects => $"The value of '{key}' contains an object.",
        _ => null,
    };

    private void AppendText(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _text.Append(value.GetString()).Append('\n');
                break;
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                {
                    AppendText(element);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    AppendText(property.Value);
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                _text.Append(value.GetRawText()).Append('\n');
                break;
        }
    }
}
