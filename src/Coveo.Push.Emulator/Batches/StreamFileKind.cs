namespace Coveo.Push.Emulator.Batches;

/// <summary>What a file of the Stream API brings.</summary>
internal enum StreamFileKind
{
    /// <summary>A part of the whole content of a source.</summary>
    Part,

    /// <summary>Changes of the content: whole items, deletions and partial updates.</summary>
    Update,

    /// <summary>Metadata to add to items.</summary>
    Merge,
}
