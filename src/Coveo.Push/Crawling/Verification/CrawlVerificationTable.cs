using System.Globalization;
using System.Text;

namespace Coveo.Push;

/// <summary>A verification for people: one line for each thing, those that are nothing left out. In the table of a report its lines follow those of the crawl.</summary>
internal static class CrawlVerificationTable
{
    private const int ListedFailures = 10;

    public static string Of(CrawlVerification verification)
    {
        var table = new StringBuilder("Verification of a crawl: ").Append(Verdict(verification));
        AddRows(table, verification);
        return table.ToString();
    }

    public static void Add(StringBuilder table, CrawlVerification verification)
    {
        CrawlReportTable.Row(table, "verification", Verdict(verification));
        AddRows(table, verification);
    }

    private static void AddRows(StringBuilder table, CrawlVerification verification)
    {
        CrawlReportTable.Row(table, "- indexed", verification.Indexed, always: true);
        CrawlReportTable.Row(table, "- with a warning", verification.IndexedWithWarning);
        CrawlReportTable.Row(table, "- deleted", verification.Deleted);
        CrawlReportTable.Row(table, "- rejected", verification.Rejected);
        CrawlReportTable.Row(table, "- failed", verification.Failed);
        CrawlReportTable.Row(table, "- skipped", verification.Skipped);
        CrawlReportTable.Row(table, "- not seen", verification.NotSeen);
        CrawlReportTable.Row(table, "- not tracked", verification.NotTracked);
        CrawlReportTable.Row(table, "- log", verification.Problem);
        CrawlReportTable.Row(table, "- source", Source(verification));
        CrawlReportTable.Row(table, "- state", verification.StateProblem);
        foreach (var failure in verification.Failures.Take(ListedFailures))
        {
            CrawlReportTable.Row(table, $"- {failure.Outcome}", $"'{MessageText.Show(failure.Id)}', {failure.Stage ?? "a stage that is not named"}: {failure.Reason}");
        }
    }

    private static string Verdict(CrawlVerification verification) =>
        string.Format(CultureInfo.InvariantCulture, "{0} of {1:N0} items, after {2:0.###} s", verification.IsConfirmed ? "confirmed" : "not confirmed", verification.Items, verification.Duration.TotalSeconds);

    private static string? Source(CrawlVerification verification) => (verification.SourceItems, verification.ExpectedItems) switch
    {
        ({ } present, { } expected) => string.Format(CultureInfo.InvariantCulture, "{0:N0} items, {1:N0} expected", present, expected),
        ({ } present, null) => string.Format(CultureInfo.InvariantCulture, "{0:N0} items", present),
        _ => verification.SourceProblem,
    };
}
