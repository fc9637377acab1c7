namespace Coveo.Push.Serialization;

/// <summary>The values that activities have.</summary>
internal sealed record ActivityFacetsContract(
    List<string?>? Operations, List<string?>? States, List<string?>? Sections, List<string?>? ResourceIds, List<string?>? ResourceTypes);
