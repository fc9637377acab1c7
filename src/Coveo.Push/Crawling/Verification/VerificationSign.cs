using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>What one entry of the log says: of an item that was handed over, of a deletion that was, and when the operation that it is about was received.</summary>
/// <param name="OfItem">What it says where the last thing handed over was the item.</param>
/// <param name="OfDeletion">What it says where that was its deletion.</param>
/// <param name="Stamp">The ordering ID of the operation where the log tells it, and otherwise the time of the entry, which is not earlier; both in Unix milliseconds.</param>
/// <param name="IsOrdered">Whether it is the ordering ID.</param>
internal readonly record struct VerificationSign(VerificationSigns OfItem, VerificationSigns OfDeletion, ulong Stamp, bool IsOrdered)
{
    /// <summary>Reads an entry; <see langword="null"/> where it says nothing of how an operation of a crawl has ended.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="now">The service's time.</param>
    public static VerificationSign? Of(LogEntry entry, DateTimeOffset now)
    {
        var (ofItem, ofDeletion) = ByOperation(entry);
        if (entry.DocumentId is null || (ofItem | ofDeletion) == VerificationSigns.None || StampOf(entry) is not { } stamp)
        {
            return null;
        }

        // Crawls leave the ordering ID to the service, which takes its time. A larger one belongs to an operation of somebody else.
        return stamp > OrderingId.FromTime(now + PushDefaults.OrderingIdSkew).Value
            ? null
            : new VerificationSign(ofItem, ofDeletion, stamp, entry.OrderingId is not null);
    }

    private static (VerificationSigns OfItem, VerificationSigns OfDeletion) ByOperation(LogEntry entry)
    {
        var sign = ByResult(entry);
        return entry.Operation switch
        {
            LogOperation.Add or LogOperation.AddByReference or LogOperation.Update => (Completed(sign, entry, VerificationSigns.Indexed), VerificationSigns.None),
            LogOperation.Delete or LogOperation.DeleteAndChildren when entry.Result == LogResult.Completed =>
                (Completed(sign, entry, VerificationSigns.Deleted), Completed(sign, entry, VerificationSigns.Deleted)),
            LogOperation.Delete or LogOperation.DeleteAndChildren => (VerificationSigns.None, Hard(sign)),

            // A word that is not known may be about anything: what went wrong counts, what went well does not.
            LogOperation.Unknown => (sign, Hard(sign)),
            _ => (VerificationSigns.None, VerificationSigns.None),
        };
    }

    private static VerificationSigns Completed(VerificationSigns sign, LogEntry entry, VerificationSigns completed) =>
        entry is { Task: LogTask.Indexing, Result: LogResult.Completed } ? completed : sign;

    private static VerificationSigns ByResult(LogEntry entry) => entry.Result switch
    {
        LogResult.Warning => VerificationSigns.Warned,
        LogResult.Rejected => VerificationSigns.Rejected,
        LogResult.Error => IsPassable(entry.Task) ? VerificationSigns.Hampered : VerificationSigns.Failed,

        // A stage in between that had nothing to do says nothing of the item.
        LogResult.Skipped when entry.Task is LogTask.Consuming or LogTask.Indexing => VerificationSigns.Skipped,
        _ => VerificationSigns.None,
    };

    // Nothing of a deletion can be indexed without its body.
    private static VerificationSigns Hard(VerificationSigns sign) => sign == VerificationSigns.Hampered ? VerificationSigns.Failed : sign;

    /// <summary>An item whose body cannot be converted may be indexed with its metadata alone.</summary>
    private static bool IsPassable(LogTask task) =>
        task is LogTask.Processing or LogTask.Extension or LogTask.Mapping or LogTask.Preindexing or LogTask.Validation or LogTask.Unknown;

    private static ulong? StampOf(LogEntry entry) =>
        entry.OrderingId?.Value ?? (entry.DateTime is { } time && time.ToUnixTimeMilliseconds() >= 0 ? OrderingId.FromTime(time).Value : null);
}
