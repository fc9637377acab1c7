using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Mappings;

/// <summary>The mapping of a source as a whole, and its common part.</summary>
internal sealed class MappingEndpoints(MappingStore store)
{
    public async Task GetAsync(HttpContext context) =>
        await WriteAsync(context, await store.FindAsync(context, mappings => mappings).ConfigureAwait(false)).ConfigureAwait(false);

    public async Task PutAsync(HttpContext context)
    {
        var sent = await store.ReadAsync(context, MappingReader.All).ConfigureAwait(false);
        await WriteAsync(context, await store.ChangeAsync(context, _ => (sent, sent)).ConfigureAwait(false)).ConfigureAwait(false);
    }

    public async Task GetCommonAsync(HttpContext context) =>
        await WriteCommonAsync(context, await store.FindAsync(context, mappings => mappings.Common).ConfigureAwait(false)).ConfigureAwait(false);

    public async Task PutCommonAsync(HttpContext context)
    {
        var sent = await store.ReadAsync(context, MappingReader.Common).ConfigureAwait(false);
        var common = await store.ChangeAsync<IReadOnlyList<MappingRule>>(context, mappings => (mappings with { Common = sent }, sent)).ConfigureAwait(false);
        await WriteCommonAsync(context, common).ConfigureAwait(false);
    }

    private static Task WriteAsync(HttpContext context, SourceMappings mappings) =>
        JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => MappingJson.Write(json, mappings));

    private static Task WriteCommonAsync(HttpContext context, IReadOnlyList<MappingRule> rules) =>
        JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => MappingJson.WriteCommon(json, rules));
}
