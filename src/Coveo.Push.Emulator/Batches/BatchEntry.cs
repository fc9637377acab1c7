namespace Coveo.Push.Emulator.Batches;

/// <param name="Section">The array the element is in.</param>
/// <param name="Json">The element; valid until the next one is read.</param>
internal readonly record struct BatchEntry(BatchSection Section, ReadOnlyMemory<byte> Json);
