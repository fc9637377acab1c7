using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Checks and writes which fields are asked for.</summary>
internal static class FieldSearchWriter
{
    /// <summary>Checks a search, and gives its body for a page, counted from 0.</summary>
    public static Func<int, ReadOnlyMemory<byte>> Of(FieldSearch search)
    {
        if (search.PageSize is < 1 or > FieldSearch.LargestPage)
        {
            throw new ArgumentException($"{nameof(FieldSearch)}.{nameof(FieldSearch.PageSize)} is {search.PageSize}. Give 1 to {FieldSearch.LargestPage}.", nameof(search));
        }

        CheckText(search.Name, "name", nameof(search));
        CheckText(search.ProjectId, "project", nameof(search));
        if (search.FieldNames?.Any(string.IsNullOrWhiteSpace) == true)
        {
            throw new ArgumentException("A field to search for has a blank name. Leave it out, or give its name.", nameof(search));
        }

        // Read once: a list that is changed while pages are read would give other fields on each.
        var filters = new FieldFiltersContract(
            search.Name,
            search.Type is { } type ? FieldWords.Types.Word(type) : null,
            FieldWords.Origins.Word(search.Origin),
            WordOf(search.Facet),
            WordOf(search.Sort),
            search.FieldNames is { } names ? [.. names] : null,
            search.ProjectId);
        var order = search.Descending ? "DESC" : "ASC";
        return page => PushJson.Write(
            new FieldSearchContract(page, search.PageSize, "name", order, filters),
            (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.FieldSearchContract));
    }

    public static void CheckText(string? text, string what, string parameter)
    {
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException($"The {what} to search fields by is blank ('{text}'). Leave it out for any, or give at least a letter.", parameter);
        }
    }

    private static string WordOf(bool? only) => only switch { true => "TRUE_ONLY", false => "FALSE_ONLY", _ => "ALL" };
}
