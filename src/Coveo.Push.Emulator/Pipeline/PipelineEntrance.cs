using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Where operations enter the pipeline: they are done at once, or kept until their stages come.</summary>
internal sealed class PipelineEntrance(EmulatorPipeline pipeline)
{
    private readonly long _stageDelay = (long)pipeline.StageDelay.TotalMilliseconds;

    private bool IsImmediate => pipeline.Mode == EmulatorPipelineMode.Immediate;

    public IItemOperations Items(EmulatorTables tables, Source source, OperationStamp stamp) => IsImmediate
        ? new ItemOperations(tables, source, stamp)
        : new WaitingItems(tables, source, stamp, FirstStage(stamp));

    /// <param name="tables">The database, for the time of one transaction.</param>
    /// <param name="providerId">The provider in the path.</param>
    /// <param name="provider">That provider; <see langword="null"/> when nothing can be pushed to it.</param>
    /// <param name="stamp">The request.</param>
    public IIdentityOperations Identities(EmulatorTables tables, string providerId, SecurityProvider? provider, OperationStamp stamp)
    {
        if (!IsImmediate)
        {
            return new WaitingIdentities(tables, providerId, stamp, FirstStage(stamp));
        }

        return provider is null ? new UnknownProvider(tables, providerId, stamp) : new IdentityOperations(tables, provider, stamp);
    }

    /// <param name="tables">The database, for the time of one transaction.</param>
    /// <param name="kind">A delete-old or a disable-old.</param>
    /// <param name="ownerId">The source or provider.</param>
    /// <param name="stamp">The request.</param>
    /// <param name="appliesAt">When its <c>queueDelay</c> ends.</param>
    public void RemoveOld(EmulatorTables tables, WaitingKind kind, string ownerId, OperationStamp stamp, long appliesAt)
    {
        var operation = new WaitingOperation(
            kind, ownerId, string.Empty, LogOperation.DeleteOlderThan, stamp, FirstStage(stamp)) { AppliesAt = appliesAt };
        if (IsImmediate)
        {
            OldOperations.Consume(tables, operation, stamp.ReceivedAt);
        }
        else
        {
            tables.Waiting.Add(operation);
        }
    }

    private long FirstStage(OperationStamp stamp) => stamp.ReceivedAt + _stageDelay;
}
