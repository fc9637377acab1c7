namespace Coveo.Push.Platform;

/// <summary>What a listing of sources is ordered by.</summary>
public enum SourceSort
{
    /// <summary>Their names.</summary>
    Name,

    /// <summary>Their types.</summary>
    Type,

    /// <summary>What they are doing.</summary>
    Status,

    /// <summary>What they are doing, in the order in which it matters.</summary>
    StatusPriority,

    /// <summary>How many items they have; <c>CONTENT</c> on the wire.</summary>
    NumberOfDocuments,

    /// <summary>The size of their items; <c>CONTENT_TOTAL_DOCUMENT_SIZE</c> on the wire.</summary>
    DocumentsTotalSize,

    /// <summary>When they were changed last.</summary>
    LastModifiedDate,

    /// <summary>Their last operations.</summary>
    LastOperation,
}
