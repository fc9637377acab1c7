using Coveo.Push.Emulator.Control;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Platform;
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
    private const string Providers = Platform + "/securityproviders";
    private const string SecurityCache = Platform + "/securitycache";
    private const string SecurityCacheProvider = SecurityCache + "/entities/{prov}";
    private const string Control = "/_emulator";

    public static void Map(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        MapPush(routes, services);
        MapPlatform(routes, services);
        MapSecurity(routes, services);
        MapControl(routes, services);
        services.Console.Map(routes);
        routes.Map(UploadUrls.BasePath + "/{**key}", services.Upload.HandleAsync);
        // No method: catches known paths with a wrong method, too.
        routes.Map("/{**path}", _ => throw ApiErrors.UnknownRoute());
    }

    private static void MapPush(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapPost(PushSource + "/status", access.Guard(services.Status.PostAsync));
        routes.MapPut(PushSource + "/documents", access.Guard(services.Documents.PutAsync));
        routes.MapDelete(PushSource + "/documents", access.Guard(services.Documents.DeleteAsync));
        routes.MapPut(PushSource + "/documents/batch", access.Guard(services.Batch.PutAsync));
        routes.MapDelete(PushSource + "/documents/olderthan", access.Guard(services.DeleteOld.DeleteAsync));
        routes.MapPut(PushProvider + "/permissions", access.Guard(services.Identities.PutMembersAsync));
        routes.MapDelete(PushProvider + "/permissions", access.Guard(services.Identities.DeleteAsync));
        routes.MapPut(PushProvider + "/mappings", access.Guard(services.Identities.PutAliasesAsync));
        routes.MapPut(PushProvider + "/permissions/batch", access.Guard(services.IdentityBatch.PutAsync));
        routes.MapDelete(PushProvider + "/permissions/olderthan", access.Guard(services.DisableOld.DeleteAsync));
        routes.MapPost(Push + "/files", access.Guard(services.CreateContainer.PostAsync));
    }

    private static void MapPlatform(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapPost(Platform + "/sources", access.Guard(services.Sources.CreateAsync));
        routes.MapGet(Platform + "/sources", access.Guard(services.SourceLists.GetAsync));
        routes.MapGet(Platform + "/sources/pages", access.Guard(services.SourceLists.GetPageAsync));
        routes.MapGet(Platform + "/sources/{src}", access.Guard(services.Sources.GetAsync));
        routes.MapDelete(Platform + "/sources/{src}", access.Guard(services.Sources.DeleteAsync));
    }

    private static void MapSecurity(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        var access = services.Access;
        routes.MapPost(Providers, access.Guard(services.Providers.CreateAsync));
        routes.MapGet(Providers, access.Guard(services.ProviderLists.GetAsync));
        routes.MapGet(Providers + "/page", access.Guard(services.ProviderLists.GetPageAsync));
        routes.MapPost(Providers + "/batch/filter", access.Guard(services.ProviderLists.FilterAsync));
        routes.MapGet(Providers + "/{prov}", access.Guard(services.Providers.GetAsync));
        routes.MapPut(Providers + "/{prov}", access.Guard(services.Providers.PutAsync));
        routes.MapDelete(Providers + "/{prov}", access.Guard(services.Providers.DeleteAsync));
        routes.MapGet(SecurityCache + "/status", access.Guard(services.Cache.GetStatusAsync));
        routes.MapPost(SecurityCache + "/refresh", access.Guard(CacheEndpoints.RefreshAsync));
        routes.MapPost(SecurityCache + "/refresh/entity", access.Guard(services.Cache.RefreshEntityAsync));
        routes.MapPost(SecurityCache + "/{prov}/refresh", access.Guard(services.Cache.RefreshProviderAsync));
        routes.MapPost(SecurityCache + "/{prov}/refresh/cancel", access.Guard(services.Cache.RefreshProviderAsync));
        routes.MapPost(SecurityCache + "/disabled/enable", access.Guard(services.Cache.EnableAllAsync));
        routes.MapPost(SecurityCache + "/{prov}/disabled/enable", access.Guard(services.Cache.EnableProviderAsync));
        routes.MapGet(SecurityCacheProvider + "/members", access.Guard(services.CacheEntities.GetMembersAsync));
        routes.MapPost(SecurityCache + "/entities/list", access.Guard(services.CacheEntities.ListAsync));
        routes.MapPost(SecurityCacheProvider + "/entity", access.Guard(services.CacheEntities.GetAsync));
        routes.MapPost(SecurityCacheProvider + "/members/children", access.Guard(services.CacheEntities.GetChildrenAsync));
        routes.MapPost(SecurityCacheProvider + "/members/parents", access.Guard(services.CacheEntities.GetParentsAsync));
    }

    private static void MapControl(IEndpointRouteBuilder routes, EmulatorServices services)
    {
        routes.MapGet(Control + "/health", StateEndpoints.GetHealthAsync);
        routes.MapGet(Control + "/info", services.State.GetInfoAsync);
        routes.MapPost(Control + "/reset", services.State.ResetAsync);
        routes.MapPost(Control + "/clock", services.State.AdvanceClockAsync);
        routes.MapGet(Control + "/items", services.Items.GetAsync);
        routes.MapGet(Control + "/explain", services.Explain.GetAsync);
        routes.MapGet(Control + "/identities", services.IdentityViews.GetAsync);
        routes.MapGet(Control + "/log", services.Log.GetAsync);
        routes.Map(Control + "/{**path}", _ => throw new ApiErrorException(
            StatusCodes.Status404NotFound, "NOT_FOUND", "The control API has no such operation."));
    }
}
