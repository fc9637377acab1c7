using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Inputs;

namespace Coveo.Push.Cli.Items;

/// <summary>Reads one item from a file of JSON.</summary>
internal static class ItemOfFile
{
    /// <param name="path">The file; <c>-</c> is standard input.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="UsageException">There is no such file, or something else in it than one item.</exception>
    public static async Task<PushDocument> ReadAsync(string path, CancellationToken stop)
    {
        if (path != InputFile.StandardInput && !File.Exists(path))
        {
            throw new UsageException($"There is no file '{path}'.");
        }

        PushDocument? document = null;
        var input = ItemInputs.Find([path], new ItemInputOptions { Format = InputFormat.Json })[0];
        await foreach (var entry in input.ReadAsync(stop).ConfigureAwait(false))
        {
            document = entry switch
            {
                { Problem: { } problem } => throw new UsageException(problem.ToString()),
                _ when document is not null => throw new UsageException($"{input.Name} holds more than one item. Push it: 'coveo-push push' takes any number."),
                { Operation.Document: { } read } => read,
                _ => throw new UsageException($"{input.Name} holds a deletion. 'coveo-push item delete' deletes items."),
            };
        }

        return document ?? throw new UsageException($"{input.Name} holds no item.");
    }
}
