using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Control;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Platform.Activities;
using Coveo.Push.Emulator.Platform.ApiKeys;
using Coveo.Push.Emulator.Platform.Organization;
using Coveo.Push.Emulator.Platform.SecurityCache;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>Every route of every host the emulator stands in for.</summary>
internal static class EmulatorRoutes
{
    private const string Push = "/push/v1/organizations/{org}";
    private const string PushSource = Push + "/sources/{src}";
    private const string PushProvider = Push + "/providers/{prov}";
    private const string Platform = "/rest/organizations/{org}";
    private const string Logs = "/logs/v1/organizations/{org}";
    private const string Activities = Platform + "/activities";
    private const string Providers = Platform + "/securityproviders";
    private const string SecurityCache = Platform + "/securitycache";
    private const string SecurityCacheProvider = SecurityCache + "/entities/{prov}";
    private const string ApiKeys = Platform + "/apikeys";
    private const string Limits = Platform + "/limits";
    private const string Control = OwnPaths.Control;

    /// <summary>What the paths of the service and the control API begin with.</summary>
    public static readonly string[] Roots = ["/push", "/rest", "/logs", UploadUrls.BasePath, Control];

    public static void Map(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        MapPush(routes, services);
        StreamRoutes.Map(routes, PushSource, services.Streams, services.PushAccess);
        MapPlatform(routes, services);
        MapSecurity(routes, services);
        FieldRoutes.Map(routes, services);
        MapLogs(routes, services);
        MapApiKeys(routes, services);
        MapOrganization(routes, services);
        MapJournal(routes, services);
        MapFaults(routes, services);
        MapControl(routes, services);
        services.Console.Map(routes);
        routes.Map(UploadUrls.BasePath + "/{**key}", services.Upload.HandleAsync);
        // No method: catches known paths with a wrong method, too.
        routes.Map("/{**path}", _ => throw ApiErrors.UnknownRoute());
    }

    private static void MapPush(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.PushAccess;
        routes.MapPost(PushSource + "/status", access.Guard(Needs.PushItems, services.Status.PostAsync));
        routes.MapPut(PushSource + "/documents", access.Guard(Needs.PushItems, services.Documents.PutAsync));
        routes.MapDelete(PushSource + "/documents", access.Guard(Needs.PushItems, services.Documents.DeleteAsync));
        routes.MapPut(PushSource + "/documents/batch", access.Guard(Needs.PushItems, services.Batch.PutAsync));
        routes.MapDelete(PushSource + "/documents/olderthan", access.Guard(Needs.PushItems, services.DeleteOld.DeleteAsync));
        routes.MapPut(PushProvider + "/permissions", access.Guard(Needs.PushIdentities, services.Identities.PutMembersAsync));
        routes.MapDelete(PushProvider + "/permissions", access.Guard(Needs.PushIdentities, services.Identities.DeleteAsync));
        routes.MapPut(PushProvider + "/mappings", access.Guard(Needs.PushIdentities, services.Identities.PutAliasesAsync));
        routes.MapPut(PushProvider + "/permissions/batch", access.Guard(Needs.PushIdentities, services.IdentityBatch.PutAsync));
        routes.MapDelete(PushProvider + "/permissions/olderthan", access.Guard(Needs.PushIdentities, services.DisableOld.DeleteAsync));
        routes.MapPost(Push + "/files", access.Guard(Needs.ViewOrganization, services.CreateContainer.PostAsync));
    }

    private static void MapPlatform(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapPost(Platform + "/sources", access.Guard(Needs.CreateSource, services.Sources.CreateAsync));
        routes.MapGet(Platform + "/sources", access.Guard(Needs.ViewSources, services.SourceLists.GetAsync));
        routes.MapGet(Platform + "/sources/pages", access.Guard(Needs.ViewSources, services.SourceLists.GetPageAsync));
        routes.MapGet(Platform + "/sources/{src}", access.Guard(Needs.ViewSource, services.Sources.GetAsync));
        routes.MapPut(Platform + "/sources/{src}", access.Guard(Needs.EditSource, services.SourceUpdates.PutAsync));
        routes.MapPost(Platform + "/sources/raw", access.Guard(Needs.CreateSource, services.Sources.CreateAsync));
        routes.MapGet(Platform + "/sources/{src}/raw", access.Guard(Needs.ViewSource, services.SourceOperations.GetRawAsync));
        routes.MapPut(Platform + "/sources/{src}/raw", access.Guard(Needs.EditSource, services.SourceUpdates.PutAsync));
        routes.MapGet(Platform + "/sources/{src}/light", access.Guard(Needs.ViewSource, services.SourceOperations.GetLightAsync));
        routes.MapPut(Platform + "/sources/{src}/permissions/update", access.Guard(Needs.EditSource, services.SourceUpdates.PutPermissionsAsync));
        routes.MapPost(Platform + "/sources/{src}/rebuild", access.Guard(Needs.EditSource, services.SourceOperations.RebuildAsync));
        routes.MapPost(Platform + "/sources/{src}/pushRefresh", access.Guard(Needs.EditSource, services.SourceOperations.SetPushStateAsync));
        routes.MapDelete(Platform + "/sources/{src}", access.Guard(Needs.EditSource, services.Sources.DeleteAsync));
    }

    private static void MapSecurity(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapPost(Providers, access.Guard(Needs.CreateProvider, services.Providers.CreateAsync));
        routes.MapGet(Providers, access.Guard(Needs.ViewProviders, services.ProviderLists.GetAsync));
        routes.MapGet(Providers + "/page", access.Guard(Needs.ViewProviders, services.ProviderLists.GetPageAsync));
        routes.MapPost(Providers + "/batch/filter", access.Guard(Needs.ViewProviders, services.ProviderLists.FilterAsync));
        routes.MapGet(Providers + "/{prov}", access.Guard(Needs.ViewProvider, services.Providers.GetAsync));
        routes.MapPut(Providers + "/{prov}", access.Guard(Needs.CreateProvider, services.Providers.PutAsync));
        routes.MapDelete(Providers + "/{prov}", access.Guard(Needs.EditProvider, services.Providers.DeleteAsync));
        routes.MapGet(SecurityCache + "/status", access.Guard(Needs.ViewCache, services.Cache.GetStatusAsync));
        routes.MapPost(SecurityCache + "/refresh", access.Guard(Needs.EditCache, CacheEndpoints.RefreshAsync));
        routes.MapPost(SecurityCache + "/refresh/entity", access.Guard(Needs.EditCache, services.Cache.RefreshEntityAsync));
        routes.MapPost(SecurityCache + "/{prov}/refresh", access.Guard(Needs.EditProvider, services.Cache.RefreshProviderAsync));
        routes.MapPost(SecurityCache + "/{prov}/refresh/cancel", access.Guard(Needs.EditProvider, services.Cache.RefreshProviderAsync));
        routes.MapPost(SecurityCache + "/disabled/enable", access.Guard(Needs.EditCache, services.Cache.EnableAllAsync));
        routes.MapPost(SecurityCache + "/{prov}/disabled/enable", access.Guard(Needs.EditProvider, services.Cache.EnableProviderAsync));
        routes.MapGet(SecurityCacheProvider + "/members", access.Guard(Needs.BrowseProvider, services.CacheEntities.GetMembersAsync));
        routes.MapPost(SecurityCache + "/entities/list", access.Guard(Needs.BrowseIdentities, services.CacheEntities.ListAsync));
        routes.MapPost(SecurityCacheProvider + "/entity", access.Guard(Needs.BrowseProvider, services.CacheEntities.GetAsync));
        routes.MapPost(SecurityCacheProvider + "/members/children", access.Guard(Needs.BrowseProvider, services.CacheEntities.GetChildrenAsync));
        routes.MapPost(SecurityCacheProvider + "/members/parents", access.Guard(Needs.BrowseProvider, services.CacheEntities.GetParentsAsync));
    }

    private static void MapLogs(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapPost(Logs, access.Guard(Needs.ViewSources, services.Logs.PostAsync));
        routes.MapGet(Logs, access.Guard(Needs.ViewSources, services.Logs.GetAsync));
        routes.MapPost(Logs + "/facets", access.Guard(Needs.ViewSources, services.Logs.PostFacetsAsync));
        routes.MapPost(Logs + "/facetsStats", access.Guard(Needs.ViewSources, services.Logs.PostFacetsStatsAsync));
        routes.MapPost(Activities + "/public", access.Guard(Needs.ViewActivities, services.Activities.ListAsync));
        routes.MapPost(Activities + "/latest", access.Guard(Needs.ViewActivities, services.Activities.ListLatestAsync));
        routes.MapPost(Activities + "/facets/public", access.Guard(Needs.ViewActivities, services.Activities.GetFacetsAsync));
        routes.MapGet(Activities + "/resourcetypes", access.Guard(Needs.ViewActivities, ActivityTypeEndpoints.GetResourceTypesAsync));
        routes.MapGet(Activities + "/operationtypes", access.Guard(Needs.ViewActivities, ActivityTypeEndpoints.GetOperationTypesAsync));
        routes.MapGet(Activities + "/resourcesandoperations", access.Guard(Needs.ViewActivities, ActivityTypeEndpoints.GetResourcesAndOperationsAsync));
        routes.MapGet(Activities + "/{activity}", access.Guard(Needs.ViewActivities, services.Activities.GetAsync));
    }

    private static void MapApiKeys(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapPost(ApiKeys, access.Guard(Needs.CreateKey, services.ApiKeys.CreateAsync));
        routes.MapGet(ApiKeys, access.Guard(Needs.ViewKeys, services.ApiKeys.ListAsync));
        routes.MapGet(ApiKeys + "/{key}", access.Guard(Needs.ViewKey, services.ApiKeys.GetAsync));
        routes.MapPut(ApiKeys + "/{key}", access.Guard(Needs.EditKey, services.ApiKeys.PutAsync));
        routes.MapDelete(ApiKeys + "/{key}", access.Guard(Needs.EditKey, services.ApiKeys.DeleteAsync));
        routes.MapPut(ApiKeys + "/{key}/activate", access.Guard(Needs.EditKey, services.ApiKeys.ActivateAsync));
        routes.MapPut(ApiKeys + "/{key}/disable", access.Guard(Needs.EditKey, services.ApiKeys.DisableAsync));
        routes.MapGet(Platform + "/privileges/me", access.Guard(Needs.AnyKey, services.Privileges.ListOwnAsync));
        routes.MapGet(Platform + "/privileges/apikeys", access.Guard(Needs.ViewKeys, PrivilegeEndpoints.ListForKeysAsync));
        routes.MapPost("/rest/privilege/evaluate", access.GuardToken(services.Privileges.EvaluateAsync));
    }

    private static void MapOrganization(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapGet(Platform, access.Guard(Needs.ViewOrganization, services.Organization.GetAsync));
        routes.MapGet(Platform + "/status", access.Guard(Needs.ViewOrganization, services.Organization.GetStatusAsync));
        routes.MapPost(Platform + "/resume", access.Guard(Needs.EditOrganization, services.Organization.ResumeAsync));
        routes.MapGet(Platform + "/license", access.Guard(Needs.ViewOrganization, services.Organization.GetLicenseAsync));
        routes.MapGet(Platform + "/license/entitlements", access.Guard(Needs.ViewOrganization, OrganizationEndpoints.GetEntitlementsAsync));
        routes.MapGet(Platform + "/license/{section}", access.Guard(Needs.ViewOrganization, OrganizationEndpoints.GetLicenseSectionAsync));
        routes.MapGet(Limits, access.Guard(Needs.ViewOrganization, services.Limits.ListAsync));
        routes.MapGet(Limits + "/{section}", access.Guard(Needs.ViewOrganization, services.Limits.GetSectionAsync));
        routes.MapGet(Limits + "/{section}/{limit}", access.Guard(Needs.ViewOrganization, services.Limits.GetAsync));
        routes.MapGet(Limits + "/{section}/{limit}/history", access.Guard(Needs.ViewOrganization, services.Limits.GetHistoryAsync));
    }

    private static void MapJournal(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        routes.MapGet(Control + "/requests", services.Requests.ListAsync);
        routes.MapGet(Control + "/requests/{id}", services.Requests.GetAsync);
        routes.MapDelete(Control + "/requests", services.Requests.ClearAsync);
    }

    private static void MapFaults(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        routes.MapGet(Control + "/faults", services.FaultList.ListAsync);
        routes.MapPost(Control + "/faults", services.FaultList.AddAsync);
        routes.MapDelete(Control + "/faults", services.FaultList.ClearAsync);
        routes.MapDelete(Control + "/faults/{id}", services.FaultList.RemoveAsync);
    }

    private static void MapControl(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        routes.MapGet(Control + "/health", StateEndpoints.GetHealthAsync);
        routes.MapGet(Control + "/info", services.Info.GetAsync);
        routes.MapGet(Control + "/openapi.json", OpenApiEndpoint.GetAsync);
        routes.MapPost(Control + "/reset", services.State.ResetAsync);
        routes.MapPost(Control + "/step", services.Step.PostAsync);
        routes.MapPost(Control + "/clock", services.State.AdvanceClockAsync);
        routes.MapPost(Control + "/organization", services.OrganizationState.PostAsync);
        routes.MapGet(Control + "/export", services.DataFiles.ExportAsync);
        routes.MapPost(DataFileEndpoints.ImportPath, services.DataFiles.ImportAsync);
        routes.MapGet(Control + "/items", services.Items.GetAsync);
        routes.MapGet(Control + "/explain", services.Explain.GetAsync);
        routes.MapGet(Control + "/identities", services.IdentityViews.GetAsync);
        routes.MapGet(Control + "/log", services.Log.GetAsync);
        routes.Map(Control + "/{**path}", _ => throw new ApiErrorException(
            StatusCodes.Status404NotFound, "NOT_FOUND", "The control API has no such operation."));
    }
}
