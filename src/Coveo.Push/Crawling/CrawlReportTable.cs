using System.Globalization;
using System.Text;

namespace Coveo.Push;

/// <summary>The report of a crawl for people: one line for each thing, those that are nothing left out.</summary>
internal static class CrawlReportTable
{
    private const int NameWidth = 18;
    private const int ListedFailures = 10;

    public static string Of(CrawlReport report)
    {
        var table = new StringBuilder().Append(Sentence(report));
        Row(table, "started at", report.StartedAt?.ToString("u", CultureInfo.InvariantCulture));
        Row(table, "took", string.Format(CultureInfo.InvariantCulture, "{0:0.###} s", report.Duration.TotalSeconds));
        Row(table, "seen", report.Seen, always: true);
        Row(table, "unchanged", report.Unchanged);
        Row(table, "added or updated", report.AddedOrUpdated, always: true);
        Row(table, "deleted", report.Deleted);
        Row(table, "rejected", report.Rejected);
        Row(table, "failed", report.Failed);
        Row(table, "not sent", report.NotSent);
        Row(table, "identities", report.Identities);
        Row(table, "not accepted", report.IdentitiesNotAccepted);
        Row(table, "batches", report.Batches);
        Row(table, "bytes", report.Bytes);
        Row(table, "requests", report.Requests);
        Row(table, "throttled", report.ThrottleWait == TimeSpan.Zero ? null : string.Format(CultureInfo.InvariantCulture, "{0:0.###} s", report.ThrottleWait.TotalSeconds));
        Row(table, "old ones", report.IsOldDeleted ? "deleted" : report.NotDeletedBecause is { } reason ? $"not deleted: {reason}" : null);
        Row(table, "full pass", report.FullPassReason);
        Row(table, "problem", report.Problem);
        Row(table, "status", report.StatusProblem is { } problem ? $"not IDLE: {problem}" : null);
        foreach (var failure in report.Failures.Take(ListedFailures))
        {
            Row(table, failure.Result.ToString(), $"{failure.Kind} '{MessageText.Show(failure.Id)}': {failure.Reason}");
        }

        if (report.Verification is { } verification)
        {
            CrawlVerificationTable.Add(table, verification);
        }

        return table.ToString();
    }

    /// <summary>What it comes to, in a sentence without its full stop.</summary>
    public static string Sentence(CrawlReport report) => $"{report.Mode} of source '{report.SourceId}': {Word(report.Outcome)}";

    /// <summary>A line, if there is something to tell.</summary>
    public static void Row(StringBuilder table, string name, long count, bool always = false) =>
        Row(table, name, count == 0 && !always ? null : count.ToString("N0", CultureInfo.InvariantCulture));

    public static void Row(StringBuilder table, string name, string? value)
    {
        if (value is not null)
        {
            table.Append("\n  ").Append(name.PadRight(NameWidth)).Append(value);
        }
    }

    private static string Word(CrawlOutcome outcome) => outcome switch
    {
        CrawlOutcome.Running => "running",
        CrawlOutcome.Completed => "completed",
        CrawlOutcome.CompletedWithoutDeletion => "completed, nothing old deleted",
        CrawlOutcome.Aborted => "aborted",
        _ => "incomplete",
    };
}
