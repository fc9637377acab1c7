using Coveo.Push.Emulator.Pipeline;

namespace Coveo.Push.Emulator.Batches;

/// <param name="Apply">Does it, in a transaction.</param>
/// <param name="HeldBytes">About how many bytes of memory it takes until then.</param>
internal readonly record struct PreparedOperation(Action<ItemOperations> Apply, long HeldBytes);
