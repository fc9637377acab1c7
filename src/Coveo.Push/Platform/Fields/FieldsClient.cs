using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="IFieldsClient"/>
internal sealed partial class FieldsClient(PushTransport transport) : IFieldsClient
{
    private static readonly ListingKind<Field> Listing =
        new(ReadPage, field => field.Name, "a field without a name", "fields") { EntriesPerPage = FieldSearch.LargestPage };

    private readonly FieldGroups _groups = new(transport);

    public IAsyncEnumerable<Field> ListAsync(FieldType? type = null, FieldOrigin origin = FieldOrigin.All, string? nameFilter = null, CancellationToken cancellationToken = default)
    {
        FieldSearchWriter.CheckText(nameFilter, "name", nameof(nameFilter));
        var typeWord = type is { } wanted ? FieldWords.Types.Word(wanted) : null;
        var originWord = FieldWords.Origins.Word(origin);
        return PagedListing.ReadAsync(
            transport,
            page => new PushRequest(PushRoutes.ListFields)
                .Query("type", typeWord)
                .Query("filter", nameFilter)
                .Query("sortBy", "name")
                .Query("order", "ASC")
                .Query("page", page)
                .Query("perPage", FieldSearch.LargestPage)
                .Query("origin", originWord),
            Listing,
            cancellationToken);
    }

    public IAsyncEnumerable<Field> SearchAsync(FieldSearch search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        var bodyOf = FieldSearchWriter.Of(search);
        return PagedListing.ReadAsync(
            transport,
            page => new PushRequest(PushRoutes.SearchFields).Json(bodyOf(page)),
            Listing with { EntriesPerPage = search.PageSize },
            cancellationToken);
    }

    public async Task<Field> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        FieldRules.CheckName(name, nameof(name));
        Field? field = null;
        var request = RequestOf(PushRoutes.GetField, name).Needs(response =>
        {
            field = FieldReader.Read(response.Read(PushJsonContext.Default.FieldContract));
            return field is null ? "it describes no field" : null;
        });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return field!;
    }

    public async Task CreateAsync(FieldDefinition definition, CancellationToken cancellationToken = default)
    {
        FieldRules.Check(definition, nameof(definition));
        var request = new PushRequest(PushRoutes.CreateField).About(SubjectOf(definition.Name)).Json(FieldWriter.Write(definition));
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<FieldOutcome>> CreateAsync(IEnumerable<FieldDefinition> definitions, CancellationToken cancellationToken = default) =>
        await _groups.WriteAsync(PushRoutes.CreateFields, FieldRules.Check(definitions, nameof(definitions)), cancellationToken).ConfigureAwait(false);

    public async Task UpdateAsync(FieldDefinition definition, CancellationToken cancellationToken = default)
    {
        FieldRules.Check(definition, nameof(definition));
        await transport.SendAsync(RequestOf(PushRoutes.UpdateField, definition.Name).Json(FieldWriter.Write(definition)), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<FieldOutcome>> UpdateAsync(IEnumerable<FieldDefinition> definitions, CancellationToken cancellationToken = default) =>
        await _groups.WriteAsync(PushRoutes.UpdateFields, FieldRules.Check(definitions, nameof(definitions)), cancellationToken).ConfigureAwait(false);

    public async Task DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        FieldRules.CheckName(name, nameof(name));
        await transport.SendAsync(RequestOf(PushRoutes.DeleteField, name), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<FieldOutcome>> DeleteAsync(IEnumerable<string> names, CancellationToken cancellationToken = default) =>
        await _groups.DeleteAsync(FieldRules.CheckNames(names, nameof(names)), cancellationToken).ConfigureAwait(false);

    private static PushRequest RequestOf(PushRoute route, string name) => new PushRequest(route).About(SubjectOf(name)).Path("fieldName", name);

    private static string SubjectOf(string name) => $"field '{name}'";

    private static ListingPage<Field> ReadPage(PushResponse response)
    {
        var page = response.Read(PushJsonContext.Default.PageContractFieldContract);
        return new ListingPage<Field>(page?.Items?.ConvertAll(FieldReader.Read), page?.TotalPages);
    }
}
