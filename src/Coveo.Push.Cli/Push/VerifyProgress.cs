using System.Globalization;
using Coveo.Push.Cli.Output;
using Spectre.Console;

namespace Coveo.Push.Cli.Push;

/// <summary>Shows how many items the log of the service has told of.</summary>
internal static class VerifyProgress
{
    /// <param name="output">Where to show it.</param>
    /// <param name="verify">Waits for the log.</param>
    public static async Task ShowAsync(CommandOutput output, Func<IProgress<CrawlVerification>?, Task<CrawlVerification>> verify)
    {
        if (!output.ShowsProgress)
        {
            await verify(null).ConfigureAwait(false);
            return;
        }

        await output.Remarks.Status().StartAsync("Waiting for the index", async context =>
        {
            await verify(new Progress<CrawlVerification>(now => context.Status(Words(now)))).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static string Words(CrawlVerification now) => string.Create(
        CultureInfo.InvariantCulture,
        $"Waiting for the index: {now.Indexed + now.Deleted:N0} of {now.Items:N0} are done, {now.Rejected + now.Failed + now.Skipped:N0} will not be in it");
}
