namespace Coveo.Push.Emulator.Batches;

/// <summary>The arrays of a batch file of items, and those of one of identities.</summary>
internal enum BatchSection
{
    AddOrUpdate,
    Delete,
    Members,
    Mappings,
    Deleted,
}
