namespace Coveo.Push.Platform;

/// <summary>The words of the Logs API.</summary>
internal static class LogWords
{
    public static readonly WireWords<LogOperation> Operations = new(
        "log operation",
        (LogOperation.Add, "ADD"),
        (LogOperation.AddByReference, "ADD_BY_REFERENCE"),
        (LogOperation.BatchFile, "BATCH_FILE"),
        (LogOperation.Delete, "DELETE"),
        (LogOperation.DeleteAndChildren, "DELETE_AND_CHILDREN"),
        (LogOperation.DeleteOlderThan, "DELETE_OLDER_THAN"),
        (LogOperation.Update, "UPDATE"));

    public static readonly WireWords<LogTask> Tasks = new(
        "log task",
        (LogTask.Crawling, "CRAWLING"),
        (LogTask.Streaming, "STREAMING"),
        (LogTask.StreamingBatch, "STREAMING_BATCH"),
        (LogTask.StreamingExtension, "STREAMING_EXTENSION"),
        (LogTask.Consuming, "CONSUMING"),
        (LogTask.ConsumingBatch, "CONSUMING_BATCH"),
        (LogTask.Processing, "PROCESSING"),
        (LogTask.Extension, "EXTENSION"),
        (LogTask.Mapping, "MAPPING"),
        (LogTask.Preindexing, "PREINDEXING"),
        (LogTask.Validation, "VALIDATION"),
        (LogTask.Indexing, "INDEXING"));

    public static readonly WireWords<LogResult> Results = new(
        "log result",
        (LogResult.Completed, "COMPLETED"),
        (LogResult.Warning, "WARNING"),
        (LogResult.Rejected, "REJECTED"),
        (LogResult.Error, "ERROR"),
        (LogResult.Skipped, "SKIPPED"));
}
