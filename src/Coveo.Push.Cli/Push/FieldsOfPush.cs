using System.Runtime.CompilerServices;
using Coveo.Push.Cli.Inputs;
using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Push;

/// <summary>Creates the fields that items need, each before the first item that needs it is sent.</summary>
internal sealed class FieldsOfPush(IFieldsClient fields, CommandOutput output)
{
    private const int MostTold = 20;

    // Stands for what is no item to add, so that everything keeps its order while some items wait to be learned from.
    private static readonly PushDocument NoItem = new("none://none");

    private readonly FieldInference _inference = new();

    /// <summary>Lets an input through.</summary>
    /// <param name="entries">The input.</param>
    /// <param name="stop">Stops it.</param>
    public async IAsyncEnumerable<InputEntry> EnsureAsync(IAsyncEnumerable<InputEntry> entries, [EnumeratorCancellation] CancellationToken stop)
    {
        var waiting = new Queue<InputEntry>();
        await foreach (var _ in fields.WithFields(DocumentsAsync(), _inference, cancellationToken: stop).ConfigureAwait(false))
        {
            yield return waiting.Dequeue();
        }

        async IAsyncEnumerable<PushDocument> DocumentsAsync()
        {
            await foreach (var entry in entries.ConfigureAwait(false))
            {
                waiting.Enqueue(entry);
                yield return entry.Operation?.Document ?? NoItem;
            }
        }
    }

    /// <summary>Tells what got into no field.</summary>
    /// <param name="stop">Stops it.</param>
    public async Task TellAsync(CancellationToken stop)
    {
        FieldReport report;
        try
        {
            report = await fields.EnsureAsync(_inference, stop).ConfigureAwait(false);
        }
        catch (CoveoPushException failure)
        {
            output.Warn($"Whether all metadata got into fields could not be found out: {failure.Message}");
            return;
        }

        string[] problems = [.. report.Inconsistent.Select(problem => problem.ToString()), .. report.Invalid.Select(problem => problem.ToString())];
        foreach (var problem in problems.Take(MostTold))
        {
            output.Warn($"No field for {problem}");
        }

        if (problems.Length > MostTold)
        {
            output.Warn($"… and {problems.Length - MostTold:N0} more.");
        }
    }
}
