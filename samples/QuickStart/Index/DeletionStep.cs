using QuickStart.Connection;
using QuickStart.Delivery;
using QuickStart.Output;

namespace QuickStart.Index;

/// <summary>Deletes one item and shows that it is gone.</summary>
internal sealed class DeletionStep(CoveoService service, string sourceId, IRunOutput output)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task RunAsync(EmulatorIndex? index, DeliveryReport report, CancellationToken cancellationToken)
    {
        if (report.First.Count == 0)
        {
            return;
        }

        if (report.Failed > 0)
        {
            output.Say("Deleted", "nothing, as not every file was delivered");
            return;
        }

        var file = report.First[0];
        await service.Client.Documents.DeleteAsync(sourceId, file.DocumentId, cancellationToken: cancellationToken);
        var name = PrintableText.OneLine(file.Name);
        if (index is null)
        {
            output.Say("Deleted", $"{name}: accepted, and gone from the index shortly");
        }
        else if (await IsGoneAsync(index, file.DocumentId, cancellationToken))
        {
            output.Say("Deleted", $"{name}: gone, {Count.Items(await index.CountAsync(cancellationToken))} left");
        }
        else
        {
            output.ReportError($"{name} was deleted, but is still in the index after {Patience.TotalSeconds:0} s.");
        }
    }

    private async Task<bool> IsGoneAsync(EmulatorIndex index, string documentId, CancellationToken cancellationToken)
    {
        var start = service.TimeProvider.GetTimestamp();
        while (await index.FindAsync(documentId, cancellationToken) is not null)
        {
            if (service.TimeProvider.GetElapsedTime(start) >= Patience)
            {
                return false;
            }

            await Task.Delay(AskAgainAfter, service.TimeProvider, cancellationToken);
        }

        return true;
    }
}
