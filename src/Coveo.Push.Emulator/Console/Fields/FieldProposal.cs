using System.Text;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.Fields;

/// <summary>Fields that would take metadata that got into none.</summary>
internal static class FieldProposal
{
    private const int Most = 500;

    /// <summary>Whether a field can take it without a mapping rule.</summary>
    public static bool IsPossible(MetadataKey key) => FieldName.IsValid(key.Name) && !FieldName.IsReserved(key.Name);

    /// <summary>The body of a request that creates them; <see langword="null"/> where none of the keys can be the name of a field.</summary>
    public static string? Json(IEnumerable<MetadataKey> keys)
    {
        var fields = keys.Where(IsPossible).Take(Most).Select(Json).ToList();
        return fields.Count == 0 ? null : new StringBuilder("[").AppendJoin(",\n  ", fields).Append(']').ToString();
    }

    // Such a name needs no escaping.
    private static string Json(MetadataKey key) => $$"""{"name":"{{key.Name}}",{{TypeOf(key)}}}""";

    private static string TypeOf(MetadataKey key) => key.Types switch
    {
        "integer" => "\"type\":\"LONG_64\"",
        "decimal" or "integer,decimal" or "decimal,integer" => "\"type\":\"DOUBLE\"",
        "object" => "\"type\":\"STRING\",\"keyValue\":true",
        "text" when FieldDate.Read(key.Example) is not null => "\"type\":\"DATE\"",
        var types when types.Contains("list", StringComparison.Ordinal) => "\"type\":\"STRING\",\"multiValueFacet\":true",
        _ => "\"type\":\"STRING\"",
    };
}
