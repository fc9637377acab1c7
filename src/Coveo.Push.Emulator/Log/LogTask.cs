namespace Coveo.Push.Emulator.Log;

/// <summary>The stage that wrote a log entry, as the logs API spells it.</summary>
internal static class LogTask
{
    public const string Streaming = "STREAMING";
    public const string StreamingBatch = "STREAMING_BATCH";
    public const string StreamingExtension = "STREAMING_EXTENSION";
    public const string Consuming = "CONSUMING";
    public const string ConsumingBatch = "CONSUMING_BATCH";
    public const string Processing = "PROCESSING";
    public const string Mapping = "MAPPING";
    public const string Indexing = "INDEXING";

    /// <summary>The stages of the service, also those that nothing goes through here.</summary>
    public static readonly string[] All =
    [
        "CRAWLING", Streaming, StreamingBatch, StreamingExtension, Consuming, ConsumingBatch, Processing, "EXTENSION", Mapping,
        "PREINDEXING", "VALIDATION", Indexing,
    ];

    /// <summary>Whether the entry says that something was received; the stages that follow come later.</summary>
    public static bool IsReception(string task) => task is Streaming or StreamingBatch;
}
