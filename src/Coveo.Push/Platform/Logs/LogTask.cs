namespace Coveo.Push.Platform;

/// <summary>The stage of the indexing pipeline that wrote a log entry, in their order (docs.coveo.com/en/1893).</summary>
public enum LogTask
{
    /// <summary>The service says nothing, or a word that this library does not know.</summary>
    Unknown,

    /// <summary>A crawler of Coveo found the item; not for what is pushed.</summary>
    Crawling,

    /// <summary>The operation was received.</summary>
    Streaming,

    /// <summary>The batch was received.</summary>
    StreamingBatch,

    /// <summary>A partial update of the Stream API was applied.</summary>
    StreamingExtension,

    /// <summary>The operation was checked, and its order.</summary>
    Consuming,

    /// <summary>The batch was taken apart.</summary>
    ConsumingBatch,

    /// <summary>The body was decoded and converted to text.</summary>
    Processing,

    /// <summary>An indexing pipeline extension ran.</summary>
    Extension,

    /// <summary>Metadata was mapped to fields.</summary>
    Mapping,

    /// <summary>The item was prepared for the index.</summary>
    Preindexing,

    /// <summary>The item was validated.</summary>
    Validation,

    /// <summary>The item arrived in the index: the end of its way.</summary>
    Indexing,
}
