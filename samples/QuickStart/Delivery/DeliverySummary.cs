using System.Globalization;
using QuickStart.Output;

namespace QuickStart.Delivery;

/// <summary>The report in words.</summary>
internal static class DeliverySummary
{
    public static void Show(DeliveryReport report, IRunOutput output)
    {
        var crawl = report.Crawl;
        var seconds = crawl.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        output.Say("Delivered", $"{Count.Of(report.Delivered)} of {Count.Files(report.Delivered + report.Failed)}, {HumanSize.Of(report.Bytes)}, in {seconds} s");
        if (report.Delivered > 0)
        {
            output.Say("", $"{Count.Of(crawl.Batches, "batch", "batches")} of {HumanSize.Of(crawl.Bytes)} in all");
        }

        if (report.Failed > 0)
        {
            output.Say("FAILED", $"{Count.Of(report.Failed, "file or folder", "files or folders")} not delivered: see the lines above");
        }

        if (report.NotIndexed > 0)
        {
            output.Say("FAILED", $"{Count.Items(report.NotIndexed)} not indexed");
        }

        if (report.Links > 0)
        {
            output.Say("Links", $"{Count.Of(report.Links, "symbolic link", "symbolic links")} not followed");
        }
    }
}
