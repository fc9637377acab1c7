using System.Globalization;
using QuickStart.Bodies;
using QuickStart.Output;

namespace QuickStart.Delivery;

/// <summary>The report in words.</summary>
internal static class DeliverySummary
{
    public static void Show(DeliveryReport report, TimeSpan elapsed, IRunOutput output)
    {
        var seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        output.Say("Delivered", $"{Count.Of(report.DeliveredCount)} of {Count.Files(report.DeliveredCount + report.Failed)}, {HumanSize.Of(report.Bytes)}, in {seconds} s");
        if (report.DeliveredCount > 0)
        {
            output.Say("", Forms(report));
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

    private static string Forms(DeliveryReport report)
    {
        var parts = new List<string>();
        Add(report.CountOf(BodyForm.Text), "as text");
        Add(report.CountOf(BodyForm.GZip), "as gzip");
        Add(report.CountOf(BodyForm.ZLib), "zlib-compressed");
        Add(report.CountOf(BodyForm.Empty), "empty");
        Add(report.Containers, "through a file container of its own");
        return string.Join(", ", parts);

        void Add(long count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{Count.Of(count)} {what}");
            }
        }
    }
}
