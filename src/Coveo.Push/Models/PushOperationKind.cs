namespace Coveo.Push;

/// <summary>What is to be done with an item or a security identity.</summary>
public enum PushOperationKind
{
    /// <summary>Add the item, or replace it whole.</summary>
    AddOrUpdate,

    /// <summary>Delete the item, and where asked for all whose ID begins with its ID.</summary>
    Delete,

    /// <summary>Add the security identity with its members, or replace it whole.</summary>
    AddOrUpdateIdentity,

    /// <summary>Give the security identity its aliases, in place of those it had.</summary>
    AddOrUpdateAlias,

    /// <summary>Disable the security identity: it gives nobody access any more.</summary>
    DisableIdentity,

    /// <summary>Change one field of an item that exists, in a stream source.</summary>
    PartialUpdate,

    /// <summary>Add metadata to an item, or overwrite it, and keep the rest, in a stream source.</summary>
    Merge,
}
