using Coveo.Push.Emulator.Files;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Faults;

/// <summary>How often an accepted batch reaches the pipeline: once, unless a fault says otherwise.</summary>
internal sealed class BatchDelivery(FileContainers containers)
{
    private readonly ContainersInHand _inHand = new();

    /// <param name="context">The call that hands the batch over. When another one with the same container is under way, it is waited for.</param>
    /// <param name="fileId">Its container.</param>
    /// <param name="deliver">Gives it to the pipeline, which takes the container; told whether it did so before.</param>
    public Task RunAsync(HttpContext context, string fileId, Func<bool, Task> deliver) =>
        _inHand.RunAsync(fileId, () => RunAsync(context, [fileId], deliver), context.RequestAborted);

    /// <param name="context">The call that hands the batch over.</param>
    /// <param name="fileIds">Its containers.</param>
    /// <param name="deliver">Gives it to the pipeline, which takes the containers; told whether it did so before.</param>
    public async Task RunAsync(HttpContext context, IReadOnlyList<string> fileIds, Func<bool, Task> deliver)
    {
        switch (context.Features.Get<BatchFault>()?.Kind)
        {
            case EmulatorFaultKind.LostBatch:
                foreach (var fileId in fileIds)
                {
                    containers.Expire(fileId);
                }

                break;
            case EmulatorFaultKind.DuplicateBatch:
                var copies = fileIds.Select(containers.Copy).ToList();
                await deliver(false).ConfigureAwait(false);
                copies.ForEach(containers.PutBack);
                await deliver(true).ConfigureAwait(false);
                break;
            default:
                await deliver(false).ConfigureAwait(false);
                break;
        }
    }
}
