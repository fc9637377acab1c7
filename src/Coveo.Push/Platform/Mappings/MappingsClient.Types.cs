using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

internal sealed partial class MappingsClient
{
    private const string WhereTypeIdsAre = $"{nameof(ListTypesAsync)} lists the types with their IDs.";

    public async Task<IReadOnlyList<MappingType>> ListTypesAsync(string sourceId, CancellationToken cancellationToken = default)
    {
        // Documented without a form: a list, or an object with one.
        return await ReadAsync(
            RequestOf(PushRoutes.ListMappingTypes, sourceId),
            response => response.Read(PushJsonContext.Default.ListMappingTypeContract) is { } types ? MappingReader.Read(types)
                : response.Read(PushJsonContext.Default.MappingTypesContract) is { Types: { } inside } ? MappingReader.Read(inside)
                : null,
            "it lists no types with mapping rules",
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<MappingType> GetTypeAsync(string sourceId, string typeId, CancellationToken cancellationToken = default)
    {
        var request = TypeRequest(PushRoutes.GetMappingType, sourceId, typeId);
        return await ReadAsync(request, response => MappingReader.Read(response.Read(PushJsonContext.Default.MappingTypeContract)), "it describes no type with mapping rules", cancellationToken).ConfigureAwait(false);
    }

    public async Task<MappingType> AddTypeAsync(string sourceId, MappingType type, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        var request = RequestOf(PushRoutes.AddMappingType, sourceId).Query("rebuild", rebuild);
        MappingRules.Check(type, nameof(type));
        request.Json(MappingWriter.Write(type with { Id = null }));

        // An answer may consist of the ID: what was sent is then what there is.
        return await ReadAsync(
            request,
            response => response.Read(PushJsonContext.Default.MappingTypeContract) is { Id.Length: > 0 } answer ? MappingReader.Read(answer) ?? type with { Id = answer.Id } : null,
            "it gives the type no ID",
            cancellationToken).ConfigureAwait(false);
    }

    public async Task ReplaceTypeAsync(string sourceId, MappingType type, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (string.IsNullOrWhiteSpace(type.Id))
        {
            throw new ArgumentException($"The type '{MessageText.Show(type.Type)}' has no ID. Replace one that was read, changed by 'with', or add a new one with {nameof(AddTypeAsync)}.", nameof(type));
        }

        var request = TypeRequest(PushRoutes.ReplaceMappingType, sourceId, type.Id!).Query("rebuild", rebuild);
        MappingRules.Check(type, nameof(type));
        await transport.SendAsync(request.Json(MappingWriter.Write(type)), cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteTypeAsync(string sourceId, string typeId, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        var request = TypeRequest(PushRoutes.DeleteMappingType, sourceId, typeId).Query("rebuild", rebuild);
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static PushRequest TypeRequest(PushRoute route, string sourceId, string typeId)
    {
        Identifier.CheckSegment(typeId, nameof(typeId), WhereTypeIdsAre);
        return RequestOf(route, sourceId).About($"mappings of type '{typeId}' of source '{sourceId}'").Path("typeId", typeId);
    }
}
