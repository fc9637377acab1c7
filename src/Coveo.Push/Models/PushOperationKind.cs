namespace Coveo.Push;

/// <summary>What is to be done with an item.</summary>
public enum PushOperationKind
{
    /// <summary>Add the item, or replace it whole.</summary>
    AddOrUpdate,

    /// <summary>Delete the item, and where asked for all whose ID begins with its ID.</summary>
    Delete,
}
