using System.Text.Json;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>Reads which fields are asked for, out of a query or of a body.</summary>
internal static class FieldQueryReader
{
    private const int DefaultPerPage = 100;
    private const int MaximumPerPage = 1000;

    private static readonly Dictionary<string, bool?> Origins = new(StringComparer.Ordinal) { ["ALL"] = null, ["USER"] = false, ["SYSTEM"] = true };
    private static readonly Dictionary<string, bool?> Choices = new(StringComparer.Ordinal) { ["ALL"] = null, ["TRUE_ONLY"] = true, ["FALSE_ONLY"] = false };
    private static readonly Dictionary<string, bool> Orders = new(StringComparer.Ordinal) { ["ASC"] = false, ["DESC"] = true };

    public static FieldQuery Read(HttpRequest request)
    {
        string? Text(string name) => QueryParameters.Text(request, name);
        return new FieldQuery(
            new FieldFilter { Name = Text("filter"), Type = Type(Text("type")), IsSystem = OneOf("origin", Text("origin"), Origins) },
            SortBy(Text("sortBy")),
            OneOf("order", Text("order"), Orders),
            PageParameters.Read(request, DefaultPerPage));
    }

    public static FieldQuery Read(JsonElement body) => new(
        ModelProperties.Value(body, "filters") is { } filters ? Filter(filters) : new FieldFilter(),
        SortBy(ModelProperties.Text(body, "sortBy")),
        OneOf("order", ModelProperties.Text(body, "order"), Orders),
        new PageParameters(Number(body, "page", 0, 0, int.MaxValue), Number(body, "perPage", DefaultPerPage, 1, MaximumPerPage)));

    private static FieldFilter Filter(JsonElement filters)
    {
        ModelProperties.Require(filters.ValueKind == JsonValueKind.Object, "filters", "it must be an object");
        string? Text(string name) => ModelProperties.Text(filters, name);
        return new FieldFilter
        {
            Name = Text("name"),
            Type = Type(Text("type")),
            IsSystem = OneOf("origin", Text("origin"), Origins),
            IsFacet = OneOf("facet", Text("facet"), Choices),
            IsSorted = OneOf("sort", Text("sort"), Choices),
            // An empty list stands for none that is asked for by name, not for no field at all.
            Names = ModelProperties.Texts(filters, "fieldNames") is { Count: > 0 } names ? names : null,
            ProjectId = Text("projectId"),
        };
    }

    private static string? Type(string? type)
    {
        ModelProperties.Require(type is null || FieldType.All.Contains(type, StringComparer.Ordinal), "type", $"'{type}' is none of {string.Join(", ", FieldType.All)}");
        return type;
    }

    private static string SortBy(string? key)
    {
        ModelProperties.Require(
            key is null || FieldQuery.SortKeys.Contains(key, StringComparer.Ordinal), "sortBy", $"'{key}' is none of {string.Join(", ", FieldQuery.SortKeys)}");
        return key ?? FieldQuery.ByName;
    }

    private static T? OneOf<T>(string name, string? text, Dictionary<string, T> values)
    {
        if (text is null)
        {
            return default;
        }

        return values.TryGetValue(text, out var value) ? value : throw ApiErrors.InvalidParameter(name, $"'{text}' is none of {string.Join(", ", values.Keys)}");
    }

    private static int Number(JsonElement body, string key, int defaultValue, int minimum, int maximum)
    {
        if (ModelProperties.Value(body, key) is not { } value)
        {
            return defaultValue;
        }

        var number = 0;
        var isNumber = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
        ModelProperties.Require(isNumber && number >= minimum && number <= maximum, key, FormattableString.Invariant($"it must be an integer from {minimum} to {maximum}"));
        return number;
    }
}
