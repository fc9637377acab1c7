namespace Coveo.Push.Emulator.Batches;

/// <param name="Apply">Does it, in a transaction.</param>
/// <param name="HeldBytes">About how many bytes of memory it takes until then.</param>
/// <typeparam name="TOperations">What does it.</typeparam>
internal readonly record struct PreparedOperation<TOperations>(Action<TOperations> Apply, long HeldBytes);
