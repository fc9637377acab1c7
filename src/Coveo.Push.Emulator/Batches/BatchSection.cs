namespace Coveo.Push.Emulator.Batches;

/// <summary>The arrays of a batch file.</summary>
internal enum BatchSection
{
    AddOrUpdate,
    Delete,
}
