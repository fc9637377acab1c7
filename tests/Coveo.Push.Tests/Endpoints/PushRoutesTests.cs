namespace Coveo.Push.Tests.Endpoints;

public class PushRoutesTests
{
    private const string Org = "/push/v1/organizations/{organizationId}";
    private const string Logs = "/logs/v1/organizations/{organizationId}";
    private const string Rest = "/rest/organizations/{organizationId}";

    /// <summary>The routes as the service documents them: method, host, path, statuses of success, whether a repeat is harmless.</summary>
    public static TheoryData<PushRoute, string, PushHost, string, int[], bool> Documented => new()
    {
        { PushRoutes.SetStatus, "POST", PushHost.Push, Org + "/sources/{sourceId}/status", [201], true },
        { PushRoutes.AddOrUpdateDocument, "PUT", PushHost.Push, Org + "/sources/{sourceId}/documents", [202], true },
        { PushRoutes.DeleteDocument, "DELETE", PushHost.Push, Org + "/sources/{sourceId}/documents", [202], true },
        { PushRoutes.DeleteDocumentsOlderThan, "DELETE", PushHost.Push, Org + "/sources/{sourceId}/documents/olderthan", [202], true },
        { PushRoutes.CreateFileContainer, "POST", PushHost.Push, Org + "/files", [201, 200], true },
        { PushRoutes.PushDocumentBatch, "PUT", PushHost.Push, Org + "/sources/{sourceId}/documents/batch", [202], true },
        { PushRoutes.AddOrUpdateIdentity, "PUT", PushHost.Push, Org + "/providers/{providerId}/permissions", [202], true },
        { PushRoutes.AddOrUpdateAlias, "PUT", PushHost.Push, Org + "/providers/{providerId}/mappings", [202], true },
        { PushRoutes.DisableIdentity, "DELETE", PushHost.Push, Org + "/providers/{providerId}/permissions", [202], true },
        { PushRoutes.DisableIdentitiesOlderThan, "DELETE", PushHost.Push, Org + "/providers/{providerId}/permissions/olderthan", [202], true },
        { PushRoutes.PushIdentityBatch, "PUT", PushHost.Push, Org + "/providers/{providerId}/permissions/batch", [202], true },
        { PushRoutes.OpenStream, "POST", PushHost.Push, Org + "/sources/{sourceId}/stream/open", [201], true },
        { PushRoutes.RequestStreamChunk, "POST", PushHost.Push, Org + "/sources/{sourceId}/stream/{streamId}/chunk", [200, 201], true },
        { PushRoutes.CloseStream, "POST", PushHost.Push, Org + "/sources/{sourceId}/stream/{streamId}/close", [200], true },
        { PushRoutes.UpdateStream, "PUT", PushHost.Push, Org + "/sources/{sourceId}/stream/update", [202], true },
        { PushRoutes.MergeStream, "PUT", PushHost.Push, Org + "/sources/{sourceId}/stream/merge", [202], true },
        { PushRoutes.DeleteStreamItemsOlderThan, "POST", PushHost.Push, Org + "/sources/{sourceId}/stream/deleteolderthan/{epochMilliseconds}", [201], true },
        { PushRoutes.CreateSource, "POST", PushHost.Platform, Rest + "/sources", [201, 200], false },
        { PushRoutes.GetSource, "GET", PushHost.Platform, Rest + "/sources/{sourceId}", [200], true },
        { PushRoutes.ListSources, "GET", PushHost.Platform, Rest + "/sources/pages", [200], true },
        { PushRoutes.UpdateSource, "PUT", PushHost.Platform, Rest + "/sources/{sourceId}", [200], true },
        { PushRoutes.UpdateSourcePermissions, "PUT", PushHost.Platform, Rest + "/sources/{sourceId}/permissions/update", [200], true },
        { PushRoutes.RebuildSource, "POST", PushHost.Platform, Rest + "/sources/{sourceId}/rebuild", [200, 201], false },
        { PushRoutes.SetSourcePushStatus, "POST", PushHost.Platform, Rest + "/sources/{sourceId}/pushRefresh", [200], true },
        { PushRoutes.DeleteSource, "DELETE", PushHost.Platform, Rest + "/sources/{sourceId}", [200, 204], true },
        { PushRoutes.CreateSecurityProvider, "POST", PushHost.Platform, Rest + "/securityproviders", [200, 201], false },
        { PushRoutes.UpdateSecurityProvider, "PUT", PushHost.Platform, Rest + "/securityproviders/{providerId}", [200, 201, 204], true },
        { PushRoutes.GetSecurityProvider, "GET", PushHost.Platform, Rest + "/securityproviders/{providerId}", [200], true },
        { PushRoutes.ListSecurityProviders, "GET", PushHost.Platform, Rest + "/securityproviders/page", [200], true },
        { PushRoutes.DeleteSecurityProvider, "DELETE", PushHost.Platform, Rest + "/securityproviders/{providerId}", [204, 200], true },
        { PushRoutes.GetSecurityCacheStatus, "GET", PushHost.Platform, Rest + "/securitycache/status", [200], true },
        { PushRoutes.ListCachedIdentities, "GET", PushHost.Platform, Rest + "/securitycache/entities/{providerId}/members", [200], true },
        { PushRoutes.SearchCachedIdentities, "POST", PushHost.Platform, Rest + "/securitycache/entities/list", [200], true },
        { PushRoutes.GetCachedIdentity, "POST", PushHost.Platform, Rest + "/securitycache/entities/{providerId}/entity", [200], true },
        { PushRoutes.ListCachedIdentityMembers, "POST", PushHost.Platform, Rest + "/securitycache/entities/{providerId}/members/children", [200], true },
        { PushRoutes.ListCachedIdentityParents, "POST", PushHost.Platform, Rest + "/securitycache/entities/{providerId}/members/parents", [200], true },
        { PushRoutes.RefreshSecurityCache, "POST", PushHost.Platform, Rest + "/securitycache/refresh", [204], true },
        { PushRoutes.RefreshSecurityProvider, "POST", PushHost.Platform, Rest + "/securitycache/{providerId}/refresh", [204], true },
        { PushRoutes.CancelSecurityProviderRefresh, "POST", PushHost.Platform, Rest + "/securitycache/{providerId}/refresh/cancel", [204], true },
        { PushRoutes.RefreshCachedIdentity, "POST", PushHost.Platform, Rest + "/securitycache/refresh/entity", [204], true },
        { PushRoutes.EnableDisabledIdentities, "POST", PushHost.Platform, Rest + "/securitycache/disabled/enable", [204], true },
        { PushRoutes.EnableDisabledIdentitiesOfProvider, "POST", PushHost.Platform, Rest + "/securitycache/{providerId}/disabled/enable", [204], true },
        { PushRoutes.SearchLogs, "POST", PushHost.Push, Logs, [200], true },
        { PushRoutes.GetLogFacets, "POST", PushHost.Push, Logs + "/facets", [200], true },
        { PushRoutes.CountLogFacets, "POST", PushHost.Push, Logs + "/facetsStats", [200], true },
        { PushRoutes.ListActivities, "POST", PushHost.Platform, Rest + "/activities/public", [200], true },
        { PushRoutes.ListLatestActivities, "POST", PushHost.Platform, Rest + "/activities/latest", [200], true },
        { PushRoutes.GetActivity, "GET", PushHost.Platform, Rest + "/activities/{activityId}", [200], true },
        { PushRoutes.GetActivityFacets, "POST", PushHost.Platform, Rest + "/activities/facets/public", [200], true },
        { PushRoutes.ListFields, "GET", PushHost.Platform, Rest + "/indexes/page/fields", [200], true },
        { PushRoutes.SearchFields, "POST", PushHost.Platform, Rest + "/indexes/fields/search", [200], true },
        { PushRoutes.GetField, "GET", PushHost.Platform, Rest + "/indexes/fields/{fieldName}", [200], true },
        { PushRoutes.CreateField, "POST", PushHost.Platform, Rest + "/indexes/fields", [204, 201, 200], false },
        { PushRoutes.CreateFields, "POST", PushHost.Platform, Rest + "/indexes/fields/batch/create/results", [200, 201], false },
        { PushRoutes.UpdateField, "PUT", PushHost.Platform, Rest + "/indexes/fields/{fieldName}", [204, 200], true },
        { PushRoutes.UpdateFields, "PUT", PushHost.Platform, Rest + "/indexes/fields/batch/update/results", [200], true },
        { PushRoutes.DeleteField, "DELETE", PushHost.Platform, Rest + "/indexes/fields/{fieldName}", [204, 200], true },
        { PushRoutes.DeleteFields, "DELETE", PushHost.Platform, Rest + "/indexes/fields/batch/delete/results", [200], true },
        { PushRoutes.GetMappings, "GET", PushHost.Platform, Rest + "/sources/{sourceId}/mappings", [200], true },
        { PushRoutes.ReplaceMappings, "PUT", PushHost.Platform, Rest + "/sources/{sourceId}/mappings", [200, 204], true },
        { PushRoutes.ReplaceCommonMappings, "PUT", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/common", [200, 204], true },
        { PushRoutes.ListMappingRules, "GET", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/common/rules", [200], true },
        { PushRoutes.AddMappingRule, "POST", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/common/rules", [201, 200], false },
        { PushRoutes.GetMappingRule, "GET", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/common/rules/{ruleId}", [200], true },
        { PushRoutes.ReplaceMappingRule, "PUT", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/common/rules/{ruleId}", [200, 204], true },
        { PushRoutes.DeleteMappingRule, "DELETE", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/common/rules/{ruleId}", [204, 200], true },
        { PushRoutes.ListMappingTypes, "GET", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types", [200], true },
        { PushRoutes.AddMappingType, "POST", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types", [201, 200], false },
        { PushRoutes.GetMappingType, "GET", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types/{typeId}", [200], true },
        { PushRoutes.ReplaceMappingType, "PUT", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types/{typeId}", [200, 204], true },
        { PushRoutes.DeleteMappingType, "DELETE", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types/{typeId}", [204, 200], true },
        { PushRoutes.ListMappingTypeRules, "GET", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types/{typeId}/rules", [200], true },
        { PushRoutes.AddMappingTypeRule, "POST", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types/{typeId}/rules", [201, 200], false },
        { PushRoutes.GetMappingTypeRule, "GET", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types/{typeId}/rules/{ruleId}", [200], true },
        { PushRoutes.ReplaceMappingTypeRule, "PUT", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types/{typeId}/rules/{ruleId}", [200, 204], true },
        { PushRoutes.DeleteMappingTypeRule, "DELETE", PushHost.Platform, Rest + "/sources/{sourceId}/mappings/types/{typeId}/rules/{ruleId}", [204, 200], true },
        { PushRoutes.GetOrganization, "GET", PushHost.Platform, Rest, [200], true },
        { PushRoutes.GetOrganizationStatus, "GET", PushHost.Platform, Rest + "/status", [200], true },
        { PushRoutes.ResumeOrganization, "POST", PushHost.Platform, Rest + "/resume", [200, 204], true },
        { PushRoutes.GetLicense, "GET", PushHost.Platform, Rest + "/license", [200], true },
        { PushRoutes.GetLicenseSection, "GET", PushHost.Platform, Rest + "/license/{section}", [200], true },
        { PushRoutes.ListEntitlements, "GET", PushHost.Platform, Rest + "/license/entitlements", [200], true },
        { PushRoutes.ListLimits, "GET", PushHost.Platform, Rest + "/limits", [200], true },
        { PushRoutes.ListLimitsOfSection, "GET", PushHost.Platform, Rest + "/limits/{section}", [200], true },
        { PushRoutes.GetLimit, "GET", PushHost.Platform, Rest + "/limits/{section}/{key}", [200], true },
        { PushRoutes.GetLimitHistory, "GET", PushHost.Platform, Rest + "/limits/{section}/{key}/history", [200], true },
        { PushRoutes.CreateApiKey, "POST", PushHost.Platform, Rest + "/apikeys", [201, 200], false },
        { PushRoutes.ListApiKeys, "GET", PushHost.Platform, Rest + "/apikeys", [200], true },
        { PushRoutes.GetApiKey, "GET", PushHost.Platform, Rest + "/apikeys/{apiKeyId}", [200], true },
        { PushRoutes.UpdateApiKey, "PUT", PushHost.Platform, Rest + "/apikeys/{apiKeyId}", [204, 200], true },
        { PushRoutes.DeleteApiKey, "DELETE", PushHost.Platform, Rest + "/apikeys/{apiKeyId}", [204, 200], true },
        { PushRoutes.EnableApiKey, "PUT", PushHost.Platform, Rest + "/apikeys/{apiKeyId}/activate", [204, 200], true },
        { PushRoutes.DisableApiKey, "PUT", PushHost.Platform, Rest + "/apikeys/{apiKeyId}/disable", [204, 200], true },
        { PushRoutes.EvaluatePrivilege, "POST", PushHost.Platform, "/rest/privilege/evaluate", [200], true },
        { PushRoutes.ListOwnPrivileges, "GET", PushHost.Platform, Rest + "/privileges/me", [200], true },
        { PushRoutes.ListApiKeyPrivileges, "GET", PushHost.Platform, Rest + "/privileges/apikeys", [200], true },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public void Each_route_is_as_documented(PushRoute route, string method, PushHost host, string template, int[] statuses, bool repeatable)
    {
        route.Method.Method.Should().Be(method);
        route.Host.Should().Be(host);
        route.Template.Should().Be(template);
        route.ExpectedStatuses.Select(status => (int)status).Should().Equal(statuses);
        route.IsRepeatable.Should().Be(repeatable);
        route.ToString().Should().Be($"{method} {template}");
    }

    [Fact]
    public void The_list_holds_every_route_once()
    {
        var declared = typeof(PushRoutes).GetProperties().Where(property => property.PropertyType == typeof(PushRoute)).ToList();

        PushRoutes.All.Select(route => route.Name).Should().BeEquivalentTo(declared.Select(property => property.Name));
        PushRoutes.All.Should().HaveCount(Documented.Count);
    }
}
