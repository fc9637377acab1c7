using Coveo.Push.Emulator.Files;

namespace Coveo.Push.Emulator.Batches;

/// <param name="Apply">Does it, in a transaction.</param>
/// <param name="HeldBytes">About how many bytes of memory it takes until then.</param>
/// <param name="Upload">What was taken out of a container for it.</param>
/// <typeparam name="TOperations">What does it.</typeparam>
internal readonly record struct PreparedOperation<TOperations>(Action<TOperations> Apply, long HeldBytes, UploadedFile? Upload = null);
