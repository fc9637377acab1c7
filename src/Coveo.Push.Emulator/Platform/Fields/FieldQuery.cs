using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>A page of fields.</summary>
/// <param name="Filter">Which.</param>
/// <param name="SortBy">By which of <see cref="SortKeys"/>.</param>
/// <param name="IsDescending">In which direction.</param>
/// <param name="Page">The page.</param>
internal sealed record FieldQuery(FieldFilter Filter, string SortBy, bool IsDescending, PageParameters Page)
{
    public const string ByName = "name";

    public static readonly string[] SortKeys = [ByName, "type", "description", "label"];

    public List<Field> Find(FieldSet fields)
    {
        // Stable, and by name already.
        var matching = fields.All.Where(Filter.Matches);
        return [.. IsDescending ? matching.OrderByDescending(Key, StringComparer.Ordinal) : matching.OrderBy(Key, StringComparer.Ordinal)];
    }

    private string Key(Field field) => SortBy switch
    {
        "type" => field.Type,
        "description" => field.Description ?? string.Empty,
        "label" => field.Label ?? string.Empty,
        _ => field.Name,
    };
}
