using System.Text.Json;

namespace Coveo.Push.Emulator.Wire;

/// <summary>The keys of the service are matched whatever their case, and so must not differ in case only.</summary>
internal static class JsonKeys
{
    public static JsonElement? Find(JsonElement owner, string key)
    {
        foreach (var property in owner.EnumerateObject())
        {
            if (string.Equals(property.Name, key, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    /// <returns>A key that occurs twice in one object, at any depth, or <see langword="null"/>.</returns>
    public static string? FindDuplicate(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => FindDuplicateInObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(FindDuplicate).FirstOrDefault(key => key is not null),
        _ => null,
    };

    private static string? FindDuplicateInObject(JsonElement owner)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in owner.EnumerateObject())
        {
            if (!keys.Add(property.Name))
            {
                return property.Name;
            }

            if (FindDuplicate(property.Value) is { } nested)
            {
                return nested;
            }
        }

        return null;
    }
}
