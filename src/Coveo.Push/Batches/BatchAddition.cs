namespace Coveo.Push;

/// <summary>What became of an element that was offered to a batch.</summary>
internal enum BatchAddition
{
    /// <summary>It is in.</summary>
    Added,

    /// <summary>It does not fit any more: close the batch, and offer it to the next one.</summary>
    Full,

    /// <summary>It fits no batch, not even alone.</summary>
    TooLarge,
}
