using System.Text.Json;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="ISourcesClient"/>
internal sealed class SourcesClient(PushTransport transport, KnownSecurity known) : ISourcesClient
{
    private const int NameLimit = 255;
    private const int ShortestFilter = 2;

    private readonly ListingKind<Source> _listing = new(
        response => ReadPage(response, known), source => source.Id, "a source without an ID", "sources");

    public async Task<Source> CreateAsync(SourceDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (string.IsNullOrWhiteSpace(definition.Name) || definition.Name.Length >= NameLimit)
        {
            throw new ArgumentException($"The name of the source has {definition.Name.Length} characters ('{definition.Name}'). Give it 1 to {NameLimit - 1}, not only spaces.", nameof(definition));
        }

        var body = new CreateSourceContract("PUSH", definition.Name, definition.Visibility.WireName(), PushEnabled: true, StreamEnabled: null);
        var request = new PushRequest(PushRoutes.CreateSource)
            .About($"source '{definition.Name}'")
            .Json(PushJson.Write(body, (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.CreateSourceContract)));
        var source = await SendForSourceAsync(request, definition.Name, cancellationToken).ConfigureAwait(false);
        known.NoteSource(source.Id, source.Visibility ?? definition.Visibility);
        return source;
    }

    public async Task<Source> GetAsync(string sourceId, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        var request = new PushRequest(PushRoutes.GetSource).About($"source '{sourceId}'").Path("sourceId", sourceId);
        var source = await SendForSourceAsync(request, knownName: null, cancellationToken).ConfigureAwait(false);
        known.NoteSource(source);
        return source;
    }

    public IAsyncEnumerable<Source> ListAsync(string? nameFilter = null, CancellationToken cancellationToken = default)
    {
        return nameFilter is { Length: < ShortestFilter }
            ? throw new ArgumentException($"The name filter '{nameFilter}' is too short: the service passes over filters below {ShortestFilter} characters and lists everything.", nameof(nameFilter))
            : PagedListing.ReadAsync(transport, page => PageRequest(page, nameFilter), _listing, cancellationToken);
    }

    public async Task DeleteAsync(string sourceId, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        var request = new PushRequest(PushRoutes.DeleteSource).About($"source '{sourceId}'").Path("sourceId", sourceId);
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        known.ForgetSource(sourceId);
    }

    private static PushRequest PageRequest(int page, string? nameFilter) => new PushRequest(PushRoutes.ListSources)
        .Query("page", page)
        .Query("perPage", PagedListing.EntriesPerPage)
        .Query("filter", nameFilter);

    private static ListingPage<Source> ReadPage(PushResponse response, KnownSecurity known)
    {
        var page = response.Read(PushJsonContext.Default.SourcePageContract);
        var sources = page?.SourceModels?.ConvertAll(model => SourceReader.Read(model));
        sources?.ForEach(source => known.NoteSource(source));
        return new ListingPage<Source>(sources, page?.TotalPages);
    }

    private async Task<Source> SendForSourceAsync(PushRequest request, string? knownName, CancellationToken cancellationToken)
    {
        Source? source = null;
        request.Needs(response =>
        {
            source = SourceReader.Read(response.Read(PushJsonContext.Default.SourceContract), knownName);
            return source is null ? "it describes no source" : null;
        });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return source!;
    }
}
