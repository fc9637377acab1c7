using System.Text.Json;

namespace Coveo.Push.Cli.Identities;

/// <summary>An object of a line, which says what is wrong with it.</summary>
internal readonly struct IdentityJsonObject
{
    private readonly JsonElement _json;
    private readonly string _place;

    /// <param name="json">The object.</param>
    /// <param name="place">What it is, for people.</param>
    /// <exception cref="IdentityJsonException">It is none.</exception>
    public IdentityJsonObject(JsonElement json, string place) =>
        (_json, _place) = json.ValueKind == JsonValueKind.Object ? (json, place) : throw new IdentityJsonException($"{place} is no JSON object.");

    public bool Has(string key) => Find(key) is { ValueKind: not JsonValueKind.Null };

    public bool IsList(string key) => Find(key) is { ValueKind: JsonValueKind.Array };

    /// <summary>The object behind a key.</summary>
    /// <param name="key">The key.</param>
    public IdentityJsonObject Object(string key) => new(Find(key) ?? throw new IdentityJsonException($"{_place} has no '{key}'."), $"'{key}'");

    /// <summary>The objects of a list; none where there is no list.</summary>
    /// <param name="key">The key.</param>
    public IEnumerable<IdentityJsonObject> Objects(string key) => !Has(key) ? []
        : IsList(key) ? [.. Find(key)!.Value.EnumerateArray().Select((entry, at) => new IdentityJsonObject(entry, $"'{key}'[{at}]"))]
        : throw new IdentityJsonException($"'{key}' is no list.");

    /// <param name="keys">All keys that it may have.</param>
    public void AllowOnly(params string[] keys)
    {
        foreach (var property in _json.EnumerateObject())
        {
            if (!keys.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                throw new IdentityJsonException($"{_place} has '{property.Name}', which means nothing there. It takes {string.Join(", ", keys.Select(key => $"'{key}'"))}.");
            }
        }
    }

    /// <summary>The identity that it is.</summary>
    public Identity ToIdentity()
    {
        AllowOnly("name", "type", "provider", "additionalInfo");
        var name = Text("name") ?? throw new IdentityJsonException($"{_place} has no 'name'.");
        var word = Text("type") ?? throw new IdentityJsonException($"{_place} ('{name}') has no 'type': USER, GROUP, VIRTUAL_GROUP or UNKNOWN.");
        var type = IdentityText.TypeOf(word) ?? throw new IdentityJsonException($"{_place} ('{name}') has the type '{word}', which is none. Use USER, GROUP, VIRTUAL_GROUP or UNKNOWN.");
        return new Identity(name, type, Text("provider"), Has("additionalInfo") ? Object("additionalInfo").Texts() : null);
    }

    private List<KeyValuePair<string, string>> Texts()
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var property in _json.EnumerateObject())
        {
            texts.Add(new(property.Name, Text(property.Name) ?? ""));
        }

        return texts;
    }

    private string? Text(string key) => Find(key) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw new IdentityJsonException($"'{key}' of {_place} is no text."),
    };

    private JsonElement? Find(string key)
    {
        if (_json.TryGetProperty(key, out var exact))
        {
            return exact;
        }

        foreach (var property in _json.EnumerateObject())
        {
            if (property.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }
}
