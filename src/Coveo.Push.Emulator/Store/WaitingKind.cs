namespace Coveo.Push.Emulator.Store;

/// <summary>What an operation that waits will do. The numbers are in data files.</summary>
internal enum WaitingKind
{
    AddOrUpdate = 1,
    Delete = 2,

    /// <summary>Does nothing but leave an entry in the log.</summary>
    ItemNote = 3,
    DeleteOld = 4,
    SetMembers = 5,
    SetAliases = 6,
    Disable = 7,

    /// <inheritdoc cref="ItemNote" />
    IdentityNote = 8,
    DisableOld = 9,

    /// <summary>Changes one field of an item that is there.</summary>
    PartialUpdate = 10,

    /// <summary>Changes some metadata of an item, or adds it.</summary>
    Merge = 11,

    /// <summary>Removes what a stream did not bring.</summary>
    EndOfStream = 12,
}
