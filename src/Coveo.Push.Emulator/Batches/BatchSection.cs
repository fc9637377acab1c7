namespace Coveo.Push.Emulator.Batches;

/// <summary>The arrays of a batch file of items, of one of a stream, and those of one of identities.</summary>
internal enum BatchSection
{
    AddOrUpdate,
    Delete,
    PartialUpdate,
    Members,
    Mappings,
    Deleted,
}
