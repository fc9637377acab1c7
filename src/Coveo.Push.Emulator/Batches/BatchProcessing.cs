using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Batches;

/// <summary>Works through a batch file. By then the client has its 202: problems are for the log.</summary>
internal sealed class BatchProcessing(FileContainers containers, EmulatorDatabase database)
{
    /// <summary>Enough to make a transaction worth its while, few enough that other requests get their turn.</summary>
    private const int OperationsPerTransaction = 2500;

    /// <summary>Counted after decoding: a compressed item of a few kilobytes can hold megabytes of text.</summary>
    private const long HeldBytesPerTransaction = 16 * 1024 * 1024;

    /// <summary>Uses a file up.</summary>
    public async Task ProcessAsync<TOperations>(IBatchTarget<TOperations> target, string fileId)
        where TOperations : class, IOperationLog
    {
        using var upload = containers.Take(fileId);
        await ProcessAsync(target, fileId, upload, held: null).ConfigureAwait(false);
        upload?.MarkUsed();
    }

    /// <summary>Applies a file that is not used up before the others of its stream are.</summary>
    public async Task ProcessAsync<TOperations>(IBatchTarget<TOperations> target, string fileId, HeldUploads held)
        where TOperations : class, IOperationLog
    {
        var upload = containers.Take(fileId);
        if (upload is not null)
        {
            held.Add(upload);
        }

        await ProcessAsync(target, fileId, upload, held).ConfigureAwait(false);
        upload?.Close();
    }

    private async Task ProcessAsync<TOperations>(IBatchTarget<TOperations> target, string fileId, UploadedFile? upload, HeldUploads? held)
        where TOperations : class, IOperationLog
    {
        var plan = upload is null ? null : BatchPlan.Read(upload.Content, target.Format);
        var missing = upload is null
            ? new LogProblem(LogCode.FileNotFound, $"The file container '{fileId}' does not exist, has expired, was used already or is empty.")
            : null;
        await LogFileAsync(target, fileId, LogTask.StreamingBatch, missing).ConfigureAwait(false);
        if (upload is null || plan is null)
        {
            return;
        }

        if (target.HasExtension)
        {
            await LogFileAsync(target, fileId, LogTask.StreamingExtension, plan.Problem).ConfigureAwait(false);
        }

        foreach (var pass in plan.Passes)
        {
            await ApplyAsync(target, upload.Content, pass, held).ConfigureAwait(false);
        }

        if (!target.HasExtension || plan.Problem is null)
        {
            await LogFileAsync(target, fileId, LogTask.ConsumingBatch, plan.Problem).ConfigureAwait(false);
        }
    }

    private async Task ApplyAsync<TOperations>(
        IBatchTarget<TOperations> target, FileStream file, IReadOnlyCollection<BatchSection> sections, HeldUploads? held)
        where TOperations : class, IOperationLog
    {
        file.Position = 0;
        using var reader = new BatchFileReader(file, target.Format);
        using var operations = new PreparedOperations<TOperations>(OperationsPerTransaction);
        while (reader.Next() is { } entry)
        {
            if (!sections.Contains(entry.Section))
            {
                continue;
            }

            operations.Add(target.Prepare(entry));
            if (operations.Count == OperationsPerTransaction || operations.HeldBytes >= HeldBytesPerTransaction)
            {
                await ApplyAsync(target, operations.Apply).ConfigureAwait(false);
                operations.AreDone(held);
            }
        }

        await ApplyAsync(target, operations.Apply).ConfigureAwait(false);
        operations.AreDone(held);
    }

    // A client that hangs up does not take back what it was told is accepted: nothing here is cancelled.
    private async Task ApplyAsync<TOperations>(IBatchTarget<TOperations> target, Action<TOperations> apply)
        where TOperations : class, IOperationLog =>
        await database.RunAsync(
            tables =>
            {
                if (target.Begin(tables) is { } current)
                {
                    apply(current);
                }

                return true;
            },
            CancellationToken.None).ConfigureAwait(false);

    private async Task LogFileAsync<TOperations>(IBatchTarget<TOperations> target, string fileId, string task, LogProblem? problem)
        where TOperations : class, IOperationLog
    {
        var result = problem is null ? LogResult.Completed : LogResult.Error;
        await ApplyAsync(target, operations => operations.Log(fileId, LogOperation.BatchFile, task, result, problem)).ConfigureAwait(false);
    }
}
