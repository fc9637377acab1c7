using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Batches;

/// <summary>What a batch file is handed over to.</summary>
/// <typeparam name="TOperations">What its elements are operations of.</typeparam>
internal interface IBatchTarget<TOperations>
    where TOperations : class, IOperationLog
{
    BatchFormat Format { get; }

    /// <summary>Gets a value indicating whether its files go through the streaming extension, which then is what finds malformed ones.</summary>
    bool HasExtension { get; }

    /// <summary>Turns one element into the operation it asks for; what is wrong with it only shows in the log.</summary>
    PreparedOperation<TOperations> Prepare(BatchEntry entry);

    /// <summary>The operations for the time of one transaction; <see langword="null"/> when the target is gone meanwhile.</summary>
    TOperations? Begin(EmulatorTables tables);
}
