using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>
/// Moves what waits through the stages, in the order in which the clock brings them. A transaction moves a part of a large backlog only,
/// so that no request waits for all of it.
/// </summary>
internal sealed class PipelineStages(EmulatorPipeline pipeline, VirtualClock clock) : IDueWork
{
    private const int MovesPerTransaction = 10_000;
    private const long HeldBytesPerTransaction = 16 * 1024 * 1024;

    private readonly long _stageDelay = pipeline.Mode == EmulatorPipelineMode.Immediate ? 0 : (long)pipeline.StageDelay.TotalMilliseconds;

    public void Apply(EmulatorTables tables)
    {
        if (MoveDue(tables))
        {
            DueDeletions.Apply(tables, clock.NowMilliseconds);
        }
    }

    /// <summary>Whether there is more to do than one transaction did.</summary>
    public bool IsBehind(EmulatorTables tables) => FirstDue(tables) is not null;

    /// <summary>Moves operations one stage on, in the order they were received, whatever the clock says.</summary>
    /// <param name="tables">The database, for the time of one transaction.</param>
    /// <param name="after">The operation before the first one to move.</param>
    /// <param name="last">The last one to move.</param>
    public StepProgress Step(EmulatorTables tables, long after, long last)
    {
        var now = clock.NowMilliseconds;
        var progress = new StepProgress(after, Moved: 0, IsDone: false);
        var heldBytes = 0L;
        while (progress.Moved < MovesPerTransaction && heldBytes < HeldBytesPerTransaction)
        {
            if (tables.Waiting.FirstAfter(progress.Reached) is not { } operation || operation.Id > last)
            {
                DueDeletions.Apply(tables, now);
                return progress with { IsDone = true };
            }

            heldBytes += Move(tables, operation, now);
            progress = new StepProgress(operation.Id, progress.Moved + 1, IsDone: false);
        }

        return progress;
    }

    private bool MoveDue(EmulatorTables tables)
    {
        var heldBytes = 0L;
        for (var moves = 0; moves < MovesPerTransaction && heldBytes < HeldBytesPerTransaction; moves++)
        {
            if (FirstDue(tables) is not { } operation)
            {
                return true;
            }

            var at = Math.Min(operation.DueAt, clock.NowMilliseconds);
            DueDeletions.Apply(tables, at);
            heldBytes += Move(tables, operation, at);
        }

        return false;
    }

    /// <summary>What an emulator with another mode has left in the data file is due for one that does not wait.</summary>
    private WaitingOperation? FirstDue(EmulatorTables tables) => pipeline.Mode switch
    {
        EmulatorPipelineMode.Immediate => tables.Waiting.FirstDue(long.MaxValue),
        EmulatorPipelineMode.Delayed => tables.Waiting.FirstDue(clock.NowMilliseconds),
        _ => null,
    };

    private long Move(EmulatorTables tables, WaitingOperation operation, long at)
    {
        var move = new StageMove(tables, operation, at);
        if (move.Run())
        {
            tables.Waiting.Move(operation.Id, operation.Stage + 1, move.Operation, at + _stageDelay);
        }
        else
        {
            tables.Waiting.Remove(operation.Id);
        }

        return move.HeldBytes;
    }
}
