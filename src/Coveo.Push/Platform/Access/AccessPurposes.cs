namespace Coveo.Push.Platform;

/// <summary>What a key is needed for.</summary>
[Flags]
public enum AccessPurposes
{
    /// <summary>Nothing: only the source and the organization are looked at.</summary>
    None = 0,

    /// <summary>Pushing and deleting items, and setting the status of the source.</summary>
    PushItems = 1,

    /// <summary>Pushing security identities; of a secured source it is checked without being asked for.</summary>
    PushIdentities = 2,

    /// <summary>Looking at fields, and creating them.</summary>
    CreateFields = 4,

    /// <summary>Reading the logs of the indexing pipeline.</summary>
    ReadLogs = 8,

    /// <summary>Reading activities.</summary>
    ReadActivities = 16,

    /// <summary>Loading and updating by the Stream API, for Catalog and other stream-enabled sources (<see cref="IStreamsClient"/>).</summary>
    StreamItems = 32,
}
