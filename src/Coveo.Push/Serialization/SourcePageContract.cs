namespace Coveo.Push.Serialization;

/// <summary>A page of sources.</summary>
internal sealed record SourcePageContract(List<SourceContract>? SourceModels, long? TotalEntries, int? TotalPages);
