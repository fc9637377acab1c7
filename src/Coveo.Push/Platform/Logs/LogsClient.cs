using System.Text.Json.Serialization.Metadata;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="ILogsClient"/>
internal sealed class LogsClient(PushTransport transport) : ILogsClient
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(7);

    /// <summary>The service's time is known to the second, and entries of this second are not to be missed.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public IAsyncEnumerable<LogEntry> SearchAsync(LogSearch search, CancellationToken cancellationToken = default)
    {
        var (body, to) = Check(search);
        var kind = new ListingKind<LogEntry>(ReadPage, entry => entry.Key, "an entry that says nothing", "log entries") { EntriesPerPage = search.PageSize, Grows = true };
        return WindowedListing.ReadAsync(
            TimeWindow.Sharing(search.From, to, LongestWindow),
            (window, token) => PagedListing.ReadAsync(transport, page => PageRequest(search, window, body, page), kind, token),
            entry => entry.Key,
            (window, entry) => window.IsAtStart(entry.DateTime),
            cancellationToken);
    }

    public async Task<long> CountAsync(LogSearch search, CancellationToken cancellationToken = default) =>
        (await GetFacetCountsAsync(search, cancellationToken).ConfigureAwait(false)).Total;

    public async Task<LogFacets> GetFacetsAsync(LogSearch search, CancellationToken cancellationToken = default) =>
        LogFacetReader.Read(await AskAsync(PushRoutes.GetLogFacets, search, PushJsonContext.Default.LogFacetsContract, answer => answer.Results is not null, cancellationToken).ConfigureAwait(false));

    public async Task<LogFacetCounts> GetFacetCountsAsync(LogSearch search, CancellationToken cancellationToken = default) =>
        LogFacetReader.Read(await AskAsync(PushRoutes.CountLogFacets, search, PushJsonContext.Default.LogFacetCountsContract, answer => answer.Results is not null, cancellationToken).ConfigureAwait(false));

    private static PushRequest PageRequest(LogSearch search, TimeWindow window, ReadOnlyMemory<byte> body, int page) =>
        Request(PushRoutes.SearchLogs, search, window, body).Query("page", page).Query("perPage", search.PageSize);

    private static PushRequest Request(PushRoute route, LogSearch search, TimeWindow window, ReadOnlyMemory<byte> body) => new PushRequest(route)
        .Query("from", WireDate.Text(window.From))
        .Query("to", WireDate.Text(window.To))
        .Query("documentId", search.DocumentId)
        .Query("documentIdMatching", LogSearchWriter.MatchingOf(search))
        .Json(body);

    private static ListingPage<LogEntry> ReadPage(PushResponse response)
    {
        var page = response.Read(PushJsonContext.Default.LogPageContract);
        return new ListingPage<LogEntry>(page?.DocumentLogEntries?.ConvertAll(LogEntryReader.Read), TotalPages: null, page?.HasNextPage);
    }

    private (ReadOnlyMemory<byte> Body, DateTimeOffset To) Check(LogSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var to = search.To ?? transport.Clock.Now + Margin;
        return (LogSearchWriter.Write(search, to), to);
    }

    private async Task<IReadOnlyList<T>> AskAsync<T>(PushRoute route, LogSearch search, JsonTypeInfo<T> contract, Func<T, bool> isWhole, CancellationToken cancellationToken)
        where T : class
    {
        var (body, to) = Check(search);
        var answers = new List<T>();
        foreach (var window in TimeWindow.Apart(search.From, to, LongestWindow))
        {
            T? answer = null;
            var request = Request(route, search, window, body).Needs(response =>
            {
                answer = response.Read(contract);
                return answer is null || !isWhole(answer) ? "it says nothing of the results in the log" : null;
            });
            await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            answers.Add(answer!);
        }

        return answers;
    }
}
