using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Coveo.Push.Cli.Inputs;

/// <summary>
/// Reads an input on a thread of its own, some entries ahead of whoever takes them: reading and sending each take about half of the time. What waits
/// is bounded by count and by bytes.
/// </summary>
internal static class ReadAhead
{
    private const int EntriesOfRun = 64;
    private const long BytesOfRun = 256 * 1024;
    private const int RunsAhead = 4;

    /// <param name="input">The input.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async IAsyncEnumerable<InputEntry> Of(IItemInput input, [EnumeratorCancellation] CancellationToken stop)
    {
        var runs = Channel.CreateBounded<List<InputEntry>>(new BoundedChannelOptions(RunsAhead) { SingleReader = true, SingleWriter = true });
        var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = Task.Run(() => ReadAsync(input, runs.Writer, left.Token), CancellationToken.None);
        try
        {
            await foreach (var run in runs.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                foreach (var entry in run)
                {
                    yield return entry;
                }
            }
        }
        finally
        {
            // Whoever leaves early does not leave a file open. A read from standard input ends when something comes, and not before: it is left behind.
            await left.CancelAsync().ConfigureAwait(false);
            if (input.IsRepeatable)
            {
                await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                left.Dispose();
            }
        }

        await reading.ConfigureAwait(false);
    }

    private static async Task ReadAsync(IItemInput input, ChannelWriter<List<InputEntry>> runs, CancellationToken stop)
    {
        try
        {
            var run = new List<InputEntry>(EntriesOfRun);
            var bytes = 0L;
            await foreach (var entry in input.ReadAsync(stop).ConfigureAwait(false))
            {
                run.Add(entry);
                bytes += input.CurrentBytes;
                if (run.Count == EntriesOfRun || bytes >= BytesOfRun)
                {
                    await runs.WriteAsync(run, stop).ConfigureAwait(false);
                    (run, bytes) = (new List<InputEntry>(EntriesOfRun), 0);
                }
            }

            await runs.WriteAsync(run, stop).ConfigureAwait(false);
            runs.Complete();
        }
        catch (Exception failure)
        {
            // After what was read until then.
            runs.Complete(failure);
        }
    }
}
