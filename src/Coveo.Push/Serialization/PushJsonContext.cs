using System.Text.Json.Serialization;

namespace Coveo.Push.Serialization;

/// <summary>The generated contracts of every answer and small request body. A type that is missing here fails to compile, not at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FileContainerContract))]
[JsonSerializable(typeof(OpenStreamContract))]
[JsonSerializable(typeof(CreateSourceContract))]
[JsonSerializable(typeof(SourceContract))]
[JsonSerializable(typeof(SourcePageContract))]
[JsonSerializable(typeof(SecurityProviderContract))]
[JsonSerializable(typeof(PutSecurityProviderContract))]
[JsonSerializable(typeof(PageContract<SecurityProviderContract>))]
[JsonSerializable(typeof(SecurityCacheStatusContract))]
[JsonSerializable(typeof(SecurityMemberContract))]
[JsonSerializable(typeof(PageContract<SecurityMemberContract>))]
[JsonSerializable(typeof(SearchSecurityMembersContract))]
[JsonSerializable(typeof(LogSearchContract))]
[JsonSerializable(typeof(LogPageContract))]
[JsonSerializable(typeof(LogFacetsContract))]
[JsonSerializable(typeof(LogFacetCountsContract))]
[JsonSerializable(typeof(ActivitySearchContract))]
[JsonSerializable(typeof(ActivityContract))]
[JsonSerializable(typeof(PageContract<ActivityContract>))]
[JsonSerializable(typeof(ActivityFacetsContract))]
internal sealed partial class PushJsonContext : JsonSerializerContext;
