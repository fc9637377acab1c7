namespace Coveo.Push.Serialization;

/// <summary>The body that filters the log. The sources are spelled so in the specification, unlike those to exclude.</summary>
internal sealed record LogSearchContract(
    IReadOnlyList<string>? Operations,
    IReadOnlyList<string>? Tasks,
    IReadOnlyList<string>? Results,
    IReadOnlyList<string>? SourcesIds,
    IReadOnlyList<string>? ResourceIds,
    IReadOnlyList<string>? ExcludeOperations,
    IReadOnlyList<string>? ExcludeTasks,
    IReadOnlyList<string>? ExcludeResults,
    IReadOnlyList<string>? ExcludeSourceIds,
    IReadOnlyList<string>? ExcludeResourceIds);
