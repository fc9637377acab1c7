namespace Coveo.Push.Serialization;

/// <summary>The body that filters activities.</summary>
internal sealed record ActivitySearchContract(
    IReadOnlyList<string>? Sections,
    IReadOnlyList<string>? Operations,
    IReadOnlyList<string>? States,
    IReadOnlyList<string>? ResultTypes,
    IReadOnlyList<string>? ResourceIds,
    IReadOnlyList<string>? ResourceTypes);
