using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Serialization;

/// <summary>The generated contracts of every answer and small request body. A type that is missing here fails to compile, not at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FileContainerContract))]
[JsonSerializable(typeof(OpenStreamContract))]
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
[JsonSerializable(typeof(ApiKeyContract))]
[JsonSerializable(typeof(List<ApiKeyContract>))]
[JsonSerializable(typeof(PrivilegeContract))]
[JsonSerializable(typeof(List<PrivilegeContract>))]
[JsonSerializable(typeof(EvaluatePrivilegeContract))]
[JsonSerializable(typeof(PrivilegeEvaluationContract))]
[JsonSerializable(typeof(OrganizationContract))]
[JsonSerializable(typeof(OrganizationStatusContract))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(List<Dictionary<string, JsonElement>>))]
[JsonSerializable(typeof(LimitContract))]
[JsonSerializable(typeof(List<LimitHistoryContract>))]
internal sealed partial class PushJsonContext : JsonSerializerContext;
