using Coveo.Push.Platform;
using Coveo.Push.Transport;

namespace Coveo.Push;

/// <summary>Reads what the log says of the items of a source from some time on, and takes note of it. Reading an entry again changes nothing.</summary>
internal sealed class VerificationLog(ILogsClient logs, string sourceId, VerificationItems items, VerificationFailures failures, VerificationDoubts doubts, ServerClock clock)
{
    /// <summary>
    /// First what has arrived at the end, then what went wrong on the way there: entries come late and in any order, and what went wrong with an item that has
    /// arrived happened before.
    /// </summary>
    public async Task ReadAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        // Up to now: what comes meanwhile would push entries from page to page, and is there the next time.
        var now = clock.Now + PushDefaults.ServerTimeMargin + PushDefaults.ServerTimeMargin;
        var to = now > from ? now : from;
        await ReadAsync(new LogSearch(from, to) { SourceIds = [sourceId], Tasks = [LogTask.Indexing], PageSize = LogSearch.MaximumPageSize }, cancellationToken).ConfigureAwait(false);
        await ReadAsync(
            new LogSearch(from, to)
            {
                SourceIds = [sourceId],
                Results = [LogResult.Warning, LogResult.Rejected, LogResult.Error, LogResult.Skipped],
                PageSize = LogSearch.MaximumPageSize,
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadAsync(LogSearch search, CancellationToken cancellationToken)
    {
        await foreach (var entry in logs.SearchAsync(search, cancellationToken).ConfigureAwait(false))
        {
            if ((entry.SourceId ?? sourceId) == sourceId && VerificationSign.Of(entry, clock.Now) is { } sign)
            {
                var news = items.Hear(entry.DocumentId!, sign);
                failures.Note(news, entry);
                await doubts.NoteAsync(news, entry.DocumentId!, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
