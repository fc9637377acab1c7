namespace Coveo.Push.Platform;

/// <summary>What a log entry is about (docs.coveo.com/en/1893).</summary>
public enum LogOperation
{
    /// <summary>The service says nothing, or a word that this library does not know.</summary>
    Unknown,

    /// <summary>An item was added; an identity was pushed.</summary>
    Add,

    /// <summary>An item was added whose data is in a file container.</summary>
    AddByReference,

    /// <summary>A file container with a batch was handed over.</summary>
    BatchFile,

    /// <summary>An item was deleted; an identity was disabled.</summary>
    Delete,

    /// <summary>An item was deleted with those below it.</summary>
    DeleteAndChildren,

    /// <summary>What is older than an ordering ID was deleted.</summary>
    DeleteOlderThan,

    /// <summary>An item that was there was updated.</summary>
    Update,
}
