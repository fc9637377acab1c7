namespace Coveo.Push.Serialization;

/// <summary>The filters of a search for fields.</summary>
internal sealed record FieldFiltersContract(string? Name, string? Type, string Origin, string Facet, string Sort, IReadOnlyList<string>? FieldNames, string? ProjectId);
