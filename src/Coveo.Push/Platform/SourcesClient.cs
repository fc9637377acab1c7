using System.Runtime.CompilerServices;
using System.Text.Json;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="ISourcesClient"/>
internal sealed class SourcesClient(PushTransport transport, KnownSecurity known) : ISourcesClient
{
    private const int NameLimit = 255;
    private const int SourcesPerPage = 100;
    private const int ShortestFilter = 2;

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
            : ListPagesAsync(nameFilter, cancellationToken);
    }

    public async Task DeleteAsync(string sourceId, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        var request = new PushRequest(PushRoutes.DeleteSource).About($"source '{sourceId}'").Path("sourceId", sourceId);
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        known.ForgetSource(sourceId);
    }

    private async IAsyncEnumerable<Source> ListPagesAsync(string? nameFilter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? firstOfLastPage = null;
        for (var page = 0; ; page++)
        {
            var answer = await GetPageAsync(page, nameFilter, cancellationToken).ConfigureAwait(false);
            var sources = answer.SourceModels!;

            // A server that gives the same page for ever would be listed for ever.
            if (sources.Count == 0 || sources[0].Id == firstOfLastPage)
            {
                yield break;
            }

            firstOfLastPage = sources[0].Id;
            foreach (var answered in sources)
            {
                var source = SourceReader.Read(answered)!;
                known.NoteSource(source);
                yield return source;
            }

            // A page that is not full is the last one, also for a server that does not count its pages.
            if (answer.TotalPages is { } pages ? page + 1 >= pages : sources.Count < SourcesPerPage)
            {
                yield break;
            }
        }
    }

    private async Task<SourcePageContract> GetPageAsync(int page, string? nameFilter, CancellationToken cancellationToken)
    {
        SourcePageContract? answer = null;
        var request = new PushRequest(PushRoutes.ListSources)
            .Query("page", page)
            .Query("perPage", SourcesPerPage)
            .Query("filter", nameFilter)
            .Needs(response =>
            {
                answer = response.Read(PushJsonContext.Default.SourcePageContract);
                return answer?.SourceModels is null ? "it lists no sources"
                    : answer.SourceModels.Any(source => source?.Id is not { Length: > 0 }) ? "it lists a source without an ID"
                    : null;
            });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer!;
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
