using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>The routes of the Stream API, which are the Push API's to tokens and limits.</summary>
internal static class StreamRoutes
{
    public static void Map(IEndpointRouteBuilder routes, string sourcePath, StreamServices services, PushAccess access)
    {
        var stream = sourcePath + "/stream";
        routes.MapPost(stream + "/open", access.Guard(Needs.PushItems, services.Open.OpenAsync));
        routes.MapPost(stream + "/{stream}/chunk", access.Guard(Needs.PushItems, services.Open.AddChunkAsync));
        routes.MapPost(stream + "/{stream}/close", access.Guard(Needs.PushItems, services.Close.PostAsync));
        routes.MapPut(stream + "/update", access.Guard(Needs.PushItems, services.Updates.UpdateAsync));
        routes.MapPut(stream + "/merge", access.Guard(Needs.PushItems, services.Updates.MergeAsync));
        routes.MapPost(stream + "/deleteolderthan/{epochMs}", access.Guard(Needs.PushItems, services.DeleteOld.PostAsync));
    }
}
