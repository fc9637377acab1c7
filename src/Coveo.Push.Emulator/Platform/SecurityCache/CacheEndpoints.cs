using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.SecurityCache;

/// <summary>The security cache as a whole. A refresh has nothing to do: what is pushed is usable at once.</summary>
internal sealed class CacheEndpoints(EmulatorDatabase database, CacheLookup lookup)
{
    public async Task GetStatusAsync(HttpContext context)
    {
        var counts = await database.RunAsync(
            tables => tables.IdentitySearch.CountByState(providerId: null), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            CacheStatusWriter.Write(json, counts);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    public static Task RefreshAsync(HttpContext context)
    {
        WriteNoContent(context);
        return Task.CompletedTask;
    }

    public async Task RefreshProviderAsync(HttpContext context)
    {
        await lookup.ProviderAsync(context).ConfigureAwait(false);
        WriteNoContent(context);
    }

    public async Task RefreshEntityAsync(HttpContext context)
    {
        await lookup.IdentityAsync(context, (_, _) => true).ConfigureAwait(false);
        WriteNoContent(context);
    }

    public Task EnableAllAsync(HttpContext context) => EnableAsync(context, providerId: null);

    public async Task EnableProviderAsync(HttpContext context) =>
        await EnableAsync(context, await lookup.ProviderAsync(context).ConfigureAwait(false)).ConfigureAwait(false);

    private static void WriteNoContent(HttpContext context) => context.Response.StatusCode = StatusCodes.Status204NoContent;

    private async Task EnableAsync(HttpContext context, string? providerId)
    {
        await database.RunAsync(
            tables =>
            {
                tables.Identities.EnableDisabled(providerId);
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        WriteNoContent(context);
    }
}
