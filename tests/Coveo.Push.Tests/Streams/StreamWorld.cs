using System.Globalization;
using System.Text.Json;

namespace Coveo.Push.Tests.Streams;

/// <summary>The items of a stream source, kept by a naive model; and random operations on few of them.</summary>
internal sealed class StreamWorld
{
    private readonly SortedDictionary<string, SortedDictionary<string, object>> _items = new(StringComparer.Ordinal);

    public static StreamOperation Draw(Random random)
    {
        var id = $"p://{random.Next(3)}";
        var value = random.Next(4).ToString(CultureInfo.InvariantCulture);
        return random.Next(9) switch
        {
            0 => new PushDocument(id) { Metadata = { ["price"] = value, ["tags"] = [value] } },
            1 => StreamOperation.Delete(id),
            2 => PartialUpdate.FieldValueReplace(id, "price", value),
            3 => PartialUpdate.FieldValueReplace(id, "tags", [value, value]),
            4 => PartialUpdate.ArrayAppend(id, "tags", value),
            5 => PartialUpdate.ArrayRemove(id, "tags", value),
            6 => PartialUpdate.DictionaryPut(id, "stock", "s" + value, random.Next(9)),
            7 => PartialUpdate.DictionaryPut(id, "stock", new Dictionary<string, MetadataValue> { ["s" + value] = random.Next(9), ["t"] = random.Next(9) }),
            _ => PartialUpdate.DictionaryRemove(id, "stock", "s" + value),
        };
    }

    public void Apply(StreamOperation operation)
    {
        if (operation.PartialUpdate is { } update)
        {
            Change(update.DocumentId, update.Operator.ToString(), update.Field, Plain(update.Value));
        }
        else if (operation.Document is { } document)
        {
            _items[document.DocumentId] = new SortedDictionary<string, object>(document.Metadata.ToDictionary(entry => entry.Key, entry => Plain(entry.Value)), StringComparer.Ordinal);
        }
        else
        {
            _items.Remove(operation.DocumentId);
        }
    }

    /// <summary>Applies an element of a file.</summary>
    public void Apply(string section, JsonElement element)
    {
        var id = element.GetProperty("documentId").GetString()!;
        switch (section)
        {
            case "addOrUpdate":
                _items[id] = new SortedDictionary<string, object>(element.EnumerateObject().Where(property => property.Name != "documentId").ToDictionary(property => property.Name, property => Plain(property.Value)), StringComparer.Ordinal);
                break;
            case "delete":
                _items.Remove(id);
                break;
            default:
                Change(id, element.GetProperty("operator").GetString()!, element.GetProperty("field").GetString()!, Plain(element.GetProperty("value")));
                break;
        }
    }

    public override string ToString() => string.Join('\n', _items.Select(item => $"{item.Key}: {string.Join("; ", item.Value.Select(field => $"{field.Key}={Text(field.Value)}"))}"));

    private void Change(string id, string @operator, string field, object value)
    {
        if (!_items.TryGetValue(id, out var item))
        {
            return;
        }

        var list = item.GetValueOrDefault(field) as List<string> ?? [];
        var members = item.GetValueOrDefault(field) as SortedDictionary<string, string> ?? new SortedDictionary<string, string>(StringComparer.Ordinal);
        item[field] = @operator.ToUpperInvariant() switch
        {
            "ARRAYAPPEND" => list.Concat((List<string>)value).ToList(),
            "ARRAYREMOVE" => list.Where(item => !((List<string>)value).Contains(item)).ToList(),
            "DICTIONARYPUT" => new SortedDictionary<string, string>(members.Where(member => !((SortedDictionary<string, string>)value).ContainsKey(member.Key)).Concat((SortedDictionary<string, string>)value).ToDictionary(member => member.Key, member => member.Value), StringComparer.Ordinal),
            "DICTIONARYREMOVE" => new SortedDictionary<string, string>(members.Where(member => !((List<string>)value).Contains(member.Key)).ToDictionary(member => member.Key, member => member.Value), StringComparer.Ordinal),
            _ => value,
        };
    }

    private static object Plain(MetadataValue value) =>
        value.AsList() is { } list ? list.Select(item => item.ToString()).ToList()
        : value.AsDictionary() is { } members ? new SortedDictionary<string, string>(members.ToDictionary(member => member.Key, member => member.Value.ToString()), StringComparer.Ordinal)
        : value.ToString();

    private static object Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(item => item.ToString()).ToList(),
        JsonValueKind.Object => new SortedDictionary<string, string>(value.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString()), StringComparer.Ordinal),
        _ => value.ToString(),
    };

    private static string Text(object value) => value switch
    {
        List<string> list => $"[{string.Join(',', list)}]",
        SortedDictionary<string, string> members => $"{{{string.Join(',', members.Select(member => $"{member.Key}:{member.Value}"))}}}",
        _ => (string)value,
    };
}
