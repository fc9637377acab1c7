using System.Net;

namespace Coveo.Push;

/// <summary>Every route of the service, written once. One file a topic; this one lists them and holds what they share.</summary>
public static partial class PushRoutes
{
    private const string Organization = "/push/v1/organizations/{organizationId}";
    private const string Source = Organization + "/sources/{sourceId}";
    private const string Provider = Organization + "/providers/{providerId}";
    private const string Platform = "/rest/organizations/{organizationId}";
    private const string SecurityProviders = Platform + "/securityproviders";
    private const string SecurityCache = Platform + "/securitycache";
    private const string Logs = "/logs/v1/organizations/{organizationId}";
    private const string Activities = Platform + "/activities";
    private const string Indexes = Platform + "/indexes";
    private const string Fields = Indexes + "/fields";
    private const string Mappings = Platform + "/sources/{sourceId}/mappings";
    private const string CommonMappings = Mappings + "/common";
    private const string MappingTypes = Mappings + "/types";
    private const string ApiKeys = Platform + "/apikeys";

    /// <summary>Every route, in the order of the service's documentation.</summary>
    public static IReadOnlyList<PushRoute> All =>
    [
        SetStatus, AddOrUpdateDocument, DeleteDocument, DeleteDocumentsOlderThan, CreateFileContainer, PushDocumentBatch,
        AddOrUpdateIdentity, AddOrUpdateAlias, DisableIdentity, DisableIdentitiesOlderThan, PushIdentityBatch,
        OpenStream, RequestStreamChunk, CloseStream, UpdateStream, MergeStream, DeleteStreamItemsOlderThan,
        CreateSource, GetSource, ListSources, UpdateSource, UpdateSourcePermissions, RebuildSource, SetSourcePushStatus, DeleteSource,
        CreateSecurityProvider, UpdateSecurityProvider, GetSecurityProvider, ListSecurityProviders, DeleteSecurityProvider,
        GetSecurityCacheStatus, ListCachedIdentities, SearchCachedIdentities, GetCachedIdentity, ListCachedIdentityMembers, ListCachedIdentityParents,
        RefreshSecurityCache, RefreshSecurityProvider, CancelSecurityProviderRefresh, RefreshCachedIdentity,
        EnableDisabledIdentities, EnableDisabledIdentitiesOfProvider,
        SearchLogs, GetLogFacets, CountLogFacets,
        ListActivities, ListLatestActivities, GetActivity, GetActivityFacets,
        ListFields, SearchFields, GetField, CreateField, CreateFields, UpdateField, UpdateFields, DeleteField, DeleteFields,
        GetMappings, ReplaceMappings, ReplaceCommonMappings,
        ListMappingRules, AddMappingRule, GetMappingRule, ReplaceMappingRule, DeleteMappingRule,
        ListMappingTypes, AddMappingType, GetMappingType, ReplaceMappingType, DeleteMappingType,
        ListMappingTypeRules, AddMappingTypeRule, GetMappingTypeRule, ReplaceMappingTypeRule, DeleteMappingTypeRule,
        GetOrganization, GetOrganizationStatus, ResumeOrganization, GetLicense, GetLicenseSection, ListEntitlements,
        ListLimits, ListLimitsOfSection, GetLimit, GetLimitHistory,
        CreateApiKey, ListApiKeys, GetApiKey, UpdateApiKey, DeleteApiKey, EnableApiKey, DisableApiKey,
        EvaluatePrivilege, ListOwnPrivileges, ListApiKeyPrivileges,
    ];

    private static PushRoute Push(string name, HttpMethod method, string template, params HttpStatusCode[] expected) =>
        new(name, method, PushHost.Push, template, repeatable: true, expected);

    private static PushRoute OnPlatform(string name, HttpMethod method, string template, bool repeatable, params HttpStatusCode[] expected) =>
        new(name, method, PushHost.Platform, template, repeatable, expected);
}
