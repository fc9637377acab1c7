using System.Collections.Concurrent;

namespace Coveo.Push.Emulator.Files;

/// <summary>
/// Lets a container be handed over by one call at a time. A client that got no answer hands it over again, perhaps while the first call is still at work; the
/// second one must not be told that its items are in before they are.
/// </summary>
internal sealed class ContainersInHand
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _ends = new(StringComparer.Ordinal);

    /// <summary>Runs <paramref name="work"/> when no other call has the container in hand.</summary>
    /// <param name="fileId">The container.</param>
    /// <param name="work">What is done with it.</param>
    /// <param name="cancellationToken">Ends the wait, and never the work.</param>
    public async Task RunAsync(string fileId, Func<Task> work, CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (_ends.GetOrAdd(fileId, end) is var holder && holder != end)
        {
            await holder.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            _ends.TryRemove(fileId, out _);
            end.SetResult();
        }
    }
}
