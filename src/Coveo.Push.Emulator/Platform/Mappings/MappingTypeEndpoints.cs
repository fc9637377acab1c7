using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Mappings;

/// <summary>The types of items that have rules of their own.</summary>
internal sealed class MappingTypeEndpoints(MappingStore store)
{
    public async Task ListAsync(HttpContext context)
    {
        var types = await store.FindAsync(context, mappings => mappings.Types).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => MappingJson.Write(json, types)).ConfigureAwait(false);
    }

    public async Task AddAsync(HttpContext context)
    {
        var type = await store.ReadAsync(context, model => MappingReader.Type(model, MappingReader.NewId())).ConfigureAwait(false);
        await store.ChangeAsync(context, mappings => (With(mappings, [.. mappings.Types, type]), true)).ConfigureAwait(false);
        await WriteAsync(context, StatusCodes.Status201Created, type).ConfigureAwait(false);
    }

    public async Task GetAsync(HttpContext context) => await WriteAsync(
        context, StatusCodes.Status200OK, await store.FindAsync(context, mappings => Find(context, mappings)).ConfigureAwait(false)).ConfigureAwait(false);

    public async Task PutAsync(HttpContext context)
    {
        var type = await store.ReadAsync(context, model => MappingReader.Type(model, RouteText.Of(context, "type"))).ConfigureAwait(false);
        await store.ChangeAsync(
            context,
            mappings =>
            {
                var replaced = Find(context, mappings);
                return (With(mappings, [.. mappings.Types.Select(other => ReferenceEquals(other, replaced) ? type : other)]), true);
            }).ConfigureAwait(false);
        await WriteAsync(context, StatusCodes.Status200OK, type).ConfigureAwait(false);
    }

    public async Task DeleteAsync(HttpContext context)
    {
        MappingStore.CheckRebuild(context);
        await store.ChangeAsync(
            context,
            mappings =>
            {
                var removed = Find(context, mappings);
                return (With(mappings, [.. mappings.Types.Where(other => !ReferenceEquals(other, removed))]), true);
            }).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>The type in the path.</summary>
    public static MappingType Find(HttpContext context, SourceMappings mappings)
    {
        var id = RouteText.Of(context, "type");
        return mappings.Types.FirstOrDefault(type => string.Equals(type.Id, id, StringComparison.Ordinal)) ?? throw ApiErrors.MappingTypeDoesNotExist(id);
    }

    private static SourceMappings With(SourceMappings mappings, List<MappingType> types) => mappings with { Types = MappingReader.Unique(types) };

    private static Task WriteAsync(HttpContext context, int status, MappingType type) =>
        JsonAnswer.WriteAsync(context, status, json => MappingJson.Write(json, type));
}
