using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Moves everything that waits in the pipeline on. Other requests get their turn in between.</summary>
internal sealed class StepEndpoint(EmulatorDatabase database, PipelineStages stages)
{
    private const int MaximumCount = 1000;

    public async Task PostAsync(HttpContext context)
    {
        var count = QueryParameters.Integer(context.Request, "count", defaultValue: 1, minimum: 1, MaximumCount);
        var last = await database.RunAsync(tables => tables.Waiting.LastId, context.RequestAborted).ConfigureAwait(false);
        var moved = 0L;
        for (var step = 0; step < count; step++)
        {
            var movedInStep = await StepAsync(last, context.RequestAborted).ConfigureAwait(false);
            if (movedInStep == 0)
            {
                break;
            }

            moved += movedInStep;
        }

        var waiting = await database.RunAsync(tables => tables.Waiting.Count, context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("moved", moved);
            json.WriteNumber("waiting", waiting);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private async Task<long> StepAsync(long last, CancellationToken cancellationToken)
    {
        var moved = 0L;
        var progress = default(StepProgress);
        while (!progress.IsDone)
        {
            var after = progress.Reached;
            progress = await database.RunAsync(tables => stages.Step(tables, after, last), cancellationToken).ConfigureAwait(false);
            moved += progress.Moved;
        }

        return moved;
    }
}
