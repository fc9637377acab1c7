using Coveo.Push;
using QuickStart.Connection;
using QuickStart.Content;
using QuickStart.Delivery;
using QuickStart.Output;
using SampleHosting;

namespace QuickStart.Index;

/// <summary>Waits until what was delivered is indexed: the service has taken it, and works on it in its own time.</summary>
internal sealed class IndexingWait(CoveoService service, string sourceId, ContentFolders content, IRunOutput output)
{
    private static readonly TimeSpan EmulatorInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan EmulatorPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ServiceInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ServicePatience = TimeSpan.FromMinutes(5);

    /// <param name="index">The emulator's index.</param>
    /// <param name="report">What was delivered; what is not indexed in the end is added.</param>
    /// <param name="since">When the run began, by the service's clock.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task WaitForEmulatorAsync(EmulatorIndex index, DeliveryReport report, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var settled = await WaitForCountAsync(report.Delivered, EmulatorInterval, EmulatorPatience, CountSettledAsync, cancellationToken);
        var refused = await index.NotIndexedAsync(since, cancellationToken);
        foreach (var item in refused)
        {
            output.ReportProblem(ProblemKind.Failed, content.NameOf(item.DocumentId), $"delivered, but not indexed: {item.Reason}");
        }

        report.AddNotIndexed(refused.Count);
        ReportMissing(report, settled, EmulatorPatience);

        // An item that was refused never shows in the index; it is settled all the same.
        async Task<long> CountSettledAsync()
        {
            var indexed = await index.CountAsync(cancellationToken);
            return indexed >= report.Delivered ? indexed : indexed + (await index.NotIndexedAsync(since, cancellationToken)).Count;
        }
    }

    /// <param name="report">What was delivered; what is not indexed in the end is added.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task WaitForServiceAsync(DeliveryReport report, CancellationToken cancellationToken)
    {
        if (!service.CreatesSource)
        {
            output.Say("Indexing", "goes on in the service: the source had items before, so their number does not tell. See the Log Browser.");
            return;
        }

        try
        {
            var indexed = await WaitForCountAsync(report.Delivered, ServiceInterval, ServicePatience, CountIndexedAsync, cancellationToken);
            ReportMissing(report, indexed, ServicePatience);
        }
        catch (CoveoAuthenticationException)
        {
            output.Say("Indexing", $"goes on in the service: the key in {ConnectionVariables.ApiKey} may not read the source. See the Log Browser.");
        }

        async Task<long> CountIndexedAsync() => (await service.Client.Sources.GetAsync(sourceId, cancellationToken)).NumberOfDocuments ?? 0;
    }

    /// <returns>The count when it reached the total, or when it stood still for too long.</returns>
    private async Task<long> WaitForCountAsync(long total, TimeSpan interval, TimeSpan patience, Func<Task<long>> countAsync, CancellationToken cancellationToken)
    {
        var count = 0L;
        await output.ShowProgressAsync("Indexing", total, async progress =>
        {
            var lastAdvance = service.TimeProvider.GetTimestamp();
            while (true)
            {
                var now = Math.Min(await countAsync(), total);
                if (now > count)
                {
                    progress.Report(now);
                    (count, lastAdvance) = (now, service.TimeProvider.GetTimestamp());
                }

                if (count >= total || service.TimeProvider.GetElapsedTime(lastAdvance) >= patience)
                {
                    return;
                }

                await Task.Delay(interval, service.TimeProvider, cancellationToken);
            }
        });
        return count;
    }

    private void ReportMissing(DeliveryReport report, long settled, TimeSpan patience)
    {
        var missing = report.Delivered - settled;
        if (missing > 0)
        {
            output.ReportError($"{Count.Items(missing)} of {Count.Of(report.Delivered)} not indexed, and nothing moved for {patience.TotalSeconds:0} s. The Log Browser shows why.");
            report.AddNotIndexed(missing);
        }
    }
}
