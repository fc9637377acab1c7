using System.Text.Json;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Batches;

/// <summary>Works through a batch file. By then the client has its 202: problems are for the log.</summary>
internal sealed class BatchProcessing(FileContainers containers, BatchEntryPreparation preparation, EmulatorDatabase database)
{
    /// <summary>Enough to make a transaction worth its while, few enough that other requests get their turn.</summary>
    private const int OperationsPerTransaction = 250;

    /// <summary>Counted after decoding: a compressed item of a few kilobytes can hold megabytes of text.</summary>
    private const long HeldBytesPerTransaction = 16 * 1024 * 1024;

    public async Task ProcessAsync(Source source, string fileId, OperationStamp stamp)
    {
        using var upload = containers.Take(fileId);
        var problem = ProblemWith(upload, fileId);
        await LogFileAsync(source, fileId, stamp, LogTask.StreamingBatch, upload is null ? problem : null).ConfigureAwait(false);
        if (upload is null)
        {
            return;
        }

        if (problem is null)
        {
            await ApplyAsync(source, upload.Content, stamp).ConfigureAwait(false);
        }

        await LogFileAsync(source, fileId, stamp, LogTask.ConsumingBatch, problem).ConfigureAwait(false);
    }

    /// <summary>The file is read once before anything is applied: of a malformed file, nothing is.</summary>
    private static LogProblem? ProblemWith(UploadedFile? upload, string fileId)
    {
        if (upload is null)
        {
            return new LogProblem(
                "FILE_NOT_FOUND", $"The file container '{fileId}' does not exist, has expired, was used already or is empty.");
        }

        try
        {
            using var reader = new BatchFileReader(upload.Content);
            while (reader.Next() is not null)
            {
            }

            upload.Content.Position = 0;
            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new LogProblem("INVALID_JSON", exception.Message);
        }
    }

    private async Task ApplyAsync(Source source, FileStream file, OperationStamp stamp)
    {
        using var reader = new BatchFileReader(file);
        var operations = new List<Action<ItemOperations>>(OperationsPerTransaction);
        var heldBytes = 0L;
        while (reader.Next() is { } entry)
        {
            var operation = preparation.Prepare(source, entry);
            operations.Add(operation.Apply);
            heldBytes += operation.HeldBytes;
            if (operations.Count == OperationsPerTransaction || heldBytes >= HeldBytesPerTransaction)
            {
                await ApplyAsync(source, operations, stamp).ConfigureAwait(false);
                operations.Clear();
                heldBytes = 0;
            }
        }

        await ApplyAsync(source, operations, stamp).ConfigureAwait(false);
    }

    // A client that hangs up does not take back what it was told is accepted: nothing here is cancelled.
    private async Task ApplyAsync(Source source, List<Action<ItemOperations>> operations, OperationStamp stamp) =>
        await database.RunAsync(
            tables =>
            {
                if (tables.Sources.Find(source.Id) is { } current)
                {
                    var items = new ItemOperations(tables, current, stamp);
                    operations.ForEach(operation => operation(items));
                }

                return true;
            },
            CancellationToken.None).ConfigureAwait(false);

    private async Task LogFileAsync(Source source, string fileId, OperationStamp stamp, string task, LogProblem? problem)
    {
        var result = problem is null ? LogResult.Completed : LogResult.Error;
        await ApplyAsync(
            source,
            [operations => operations.Log(fileId, LogOperation.BatchFile, task, result, problem)],
            stamp).ConfigureAwait(false);
    }
}
