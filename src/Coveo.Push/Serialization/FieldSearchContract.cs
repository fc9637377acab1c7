namespace Coveo.Push.Serialization;

/// <summary>The body that searches fields.</summary>
internal sealed record FieldSearchContract(int Page, int PerPage, string SortBy, string Order, FieldFiltersContract Filters);
