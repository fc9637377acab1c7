using Coveo.Push.Emulator.Files;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Faults;

/// <summary>How often an accepted batch reaches the pipeline: once, unless a fault says otherwise.</summary>
internal sealed class BatchDelivery(FileContainers containers)
{
    /// <param name="context">The call that hands the batch over.</param>
    /// <param name="fileId">Its container.</param>
    /// <param name="deliver">Gives it to the pipeline, which takes the container.</param>
    public async Task RunAsync(HttpContext context, string fileId, Func<Task> deliver)
    {
        switch (context.Features.Get<BatchFault>()?.Kind)
        {
            case EmulatorFaultKind.LostBatch:
                containers.Expire(fileId);
                break;
            case EmulatorFaultKind.DuplicateBatch:
                var copy = containers.Copy(fileId);
                await deliver().ConfigureAwait(false);
                containers.PutBack(copy);
                await deliver().ConfigureAwait(false);
                break;
            default:
                await deliver().ConfigureAwait(false);
                break;
        }
    }
}
