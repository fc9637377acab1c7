using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>The counts of security identities, which the service calls entities. A count in an odd form must not make the rest unreadable.</summary>
internal sealed record SecurityStatisticsContract(
    Dictionary<string, JsonElement>? NumberOfEntitiesByState,
    JsonElement? TotalNumberOfEntities,
    JsonElement? NumberOfEntitiesInError);
