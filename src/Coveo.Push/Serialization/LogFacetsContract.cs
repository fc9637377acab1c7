namespace Coveo.Push.Serialization;

/// <summary>The values that log entries have.</summary>
internal sealed record LogFacetsContract(
    List<string?>? Operations, List<string?>? Tasks, List<string?>? Results, List<string?>? SourceIds, List<string?>? ResourceIds);
