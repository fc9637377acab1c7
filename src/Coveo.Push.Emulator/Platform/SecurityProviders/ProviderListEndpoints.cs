using System.Text.Json;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.SecurityProviders;

internal sealed class ProviderListEndpoints(EmulatorDatabase database, ProviderModelWriter models, int maximumRequestBytes)
{
    public async Task GetAsync(HttpContext context)
    {
        var providers = await FindAsync(context, _ => true).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartArray();
            providers.ForEach(provider => models.WriteWithStatus(json, provider));
            json.WriteEndArray();
        }).ConfigureAwait(false);
    }

    public Task GetPageAsync(HttpContext context) => WritePageAsync(context, _ => true);

    public async Task FilterAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "ids", maximumRequestBytes).ConfigureAwait(false);
        var ids = ModelProperties.Read(body.Bytes, JsonValueKind.Array, Ids);
        await WritePageAsync(context, provider => ids.Contains(provider.Id)).ConfigureAwait(false);
    }

    private static HashSet<string> Ids(JsonElement array) => array.EnumerateArray()
        .Select(element => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw ApiErrors.InvalidJson())
        .ToHashSet(StringComparer.Ordinal);

    private static bool IsMatch(SecurityProvider provider, string? filter) =>
        filter is null
        || provider.Id.Contains(filter, StringComparison.OrdinalIgnoreCase)
        || provider.DisplayName.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private async Task WritePageAsync(HttpContext context, Func<SecurityProvider, bool> isAskedFor)
    {
        var page = PageParameters.Read(context.Request, defaultPerPage: 100);
        var filter = QueryParameters.Text(context.Request, "filter");
        var providers = await FindAsync(context, provider => isAskedFor(provider) && IsMatch(provider, filter)).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            page.Take(providers).ForEach(provider => models.WriteWithStatus(json, provider));
            json.WriteEndArray();
            page.WriteTotals(json, providers.Count);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private Task<List<ProviderSummary>> FindAsync(HttpContext context, Func<SecurityProvider, bool> isMatch) => database.RunAsync(
        tables => tables.Providers.All().Where(isMatch).Select(provider => ProviderSummary.Read(tables, provider)).ToList(),
        context.RequestAborted);
}
