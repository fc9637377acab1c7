using System.Text.Json;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="ISourcesClient"/>
internal sealed partial class SourcesClient(PushTransport transport, KnownSecurity known) : ISourcesClient
{
    private readonly ListingKind<Source> _listing = new(
        response => ReadPage(response, known), source => source.Id, "a source without an ID", "sources");

    public async Task<Source> CreateAsync(SourceDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        SourceModelRules.Check(definition);
        var request = new PushRequest(PushRoutes.CreateSource).About($"source '{definition.Name}'").Json(SourceModelWriter.Write(definition));
        var source = await SendForSourceAsync(request, definition.Name, cancellationToken).ConfigureAwait(false);
        known.NoteSource(source.Id, source.Visibility ?? definition.Visibility);
        return source;
    }

    public async Task<Source> GetAsync(string sourceId, CancellationToken cancellationToken = default)
    {
        var source = await ReadAsync(sourceId, cancellationToken).ConfigureAwait(false);
        known.NoteSource(source);
        return source;
    }

    public async Task<Source?> FindByNameAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        SourceModelRules.CheckName(name, nameof(name));

        // The service passes over a filter of one character, and may compare otherwise than to the letter: what comes is compared again.
        var query = name.Length < 2 ? new SourceQuery() : new SourceQuery { NameFilter = name, NameMatch = SourceNameMatch.Exact };
        await foreach (var source in ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (source.Name == name)
            {
                return source;
            }
        }

        return null;
    }

    public IAsyncEnumerable<Source> ListAsync(string? nameFilter = null, CancellationToken cancellationToken = default) =>
        ListAsync(new SourceQuery { NameFilter = nameFilter }, cancellationToken);

    public IAsyncEnumerable<Source> ListAsync(SourceQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return PagedListing.ReadAsync(transport, SourceQueryWriter.Write(query), _listing with { EntriesPerPage = query.PageSize }, cancellationToken);
    }

    public async Task DeleteAsync(string sourceId, CancellationToken cancellationToken = default)
    {
        await transport.SendAsync(RequestFor(PushRoutes.DeleteSource, sourceId), cancellationToken).ConfigureAwait(false);
        known.ForgetSource(sourceId);
    }

    public Task<Source> WaitUntilReadyAsync(string sourceId, TimeSpan? timeout = null, IProgress<SourceReadiness>? progress = null, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        var longest = timeout ?? PushDefaults.SourceReadyTimeout;
        return longest > TimeSpan.Zero && longest <= TimeSpan.FromDays(1)
            ? new SourceReadinessWait(transport, this, progress).WaitAsync(sourceId, longest, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(timeout), timeout, $"The time-out is {timeout}. Give one above zero, up to a day, or none for {PushDefaults.SourceReadyTimeout.TotalMinutes} minutes.");
    }

    private static PushRequest RequestFor(PushRoute route, string sourceId)
    {
        Identifier.CheckSourceId(sourceId);
        return new PushRequest(route).About($"source '{sourceId}'").Path("sourceId", sourceId);
    }

    private static ListingPage<Source> ReadPage(PushResponse response, KnownSecurity known)
    {
        var page = SourceReader.ReadPage(response.Body);
        foreach (var source in page.Entries ?? [])
        {
            known.NoteSource(source);
        }

        return page;
    }

    private Task<Source> ReadAsync(string sourceId, CancellationToken cancellationToken) =>
        SendForSourceAsync(RequestFor(PushRoutes.GetSource, sourceId), knownName: null, cancellationToken);

    /// <param name="request">The call.</param>
    /// <param name="knownName">The source's name, where an answer may do without.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <param name="sent">The model that is sent, where an answer may be empty: it is then what there is. One that is cut off has to be asked for again.</param>
    private async Task<Source> SendForSourceAsync(PushRequest request, string? knownName, CancellationToken cancellationToken, JsonElement? sent = null)
    {
        Source? source = null;
        request.Needs(response =>
        {
            source = SourceReader.Read(response.Body.Length == 0 ? sent : SourceModelValue.Parse(response.Body), knownName);
            return source is null ? "it describes no source" : null;
        });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return source!;
    }
}
