using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Store;

/// <summary>An operation that was received and waits for a stage of the pipeline.</summary>
/// <param name="Kind">What it will do.</param>
/// <param name="OwnerId">The source or the provider.</param>
/// <param name="TargetId">The item, the name of the identity, or the file.</param>
/// <param name="Operation">One of <see cref="LogOperation"/>.</param>
/// <param name="Stamp">The request.</param>
/// <param name="DueAt">When the stage comes. Unix time in milliseconds.</param>
internal sealed record WaitingOperation(
    WaitingKind Kind, string OwnerId, string TargetId, string Operation, OperationStamp Stamp, long DueAt)
{
    /// <summary>Gets its place in the order of reception; 0 before it has one.</summary>
    public long Id { get; init; }

    /// <summary>Gets the stage it waits for.</summary>
    public PipelineStage Stage { get; init; } = PipelineStage.Consuming;

    /// <summary>Gets where and how it will end, if that is decided already.</summary>
    public StageOutcome? Outcome { get; init; }

    /// <summary>Gets a value indicating whether the body of the item came from a container of its own.</summary>
    public bool IsByReference { get; init; }

    /// <summary>Gets the security identity providers that the permissions of the item name.</summary>
    public IReadOnlyList<string?> Providers { get; init; } = [];

    /// <summary>Gets when the <c>queueDelay</c> of a delete-old or disable-old ends. Unix time in milliseconds.</summary>
    public long AppliesAt { get; init; }
}
