using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Tells whether an operation on an item comes in time, by its ordering ID.</summary>
internal static class ItemSequence
{
    public static LogProblem NotNewer { get; } =
        new(LogCode.OutOfSequenceOperation, "The ordering ID is not greater than that of the last operation on the item.");

    private static LogProblem BelowFloor { get; } =
        new(LogCode.OutOfSequenceOperation, "The ordering ID is lower than that of the last delete-old operation of the source.");

    /// <returns>Why it comes too late, or <see langword="null"/>.</returns>
    public static LogProblem? ProblemOf(OperationStamp stamp, Source source, ItemVersion? stored)
    {
        if (stamp.OrderingId < source.Floor)
        {
            return BelowFloor;
        }

        return stored is not null && !stamp.IsNewerThan(stored) ? NotNewer : null;
    }
}
