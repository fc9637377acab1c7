using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>What is done to a source as a whole, and further ways to look at it.</summary>
internal sealed class SourceOperationEndpoints(EmulatorDatabase database, VirtualClock clock)
{
    private const string Idle = "IDLE";

    /// <summary>There is nothing that the emulator could crawl.</summary>
    public Task RebuildAsync(HttpContext context) => AnswerAsync(context, (_, _) => { });

    /// <summary>The same as setting the status through the Push API.</summary>
    public Task SetPushStateAsync(HttpContext context)
    {
        var word = QueryParameters.RequiredText(context.Request, "activityOperation").ToUpperInvariant();
        if (word is not Idle && !ActivityWords.Refreshes.Contains(word, StringComparer.Ordinal))
        {
            throw ApiErrors.InvalidParameter("activityOperation", $"it must be {string.Join(", ", ActivityWords.Refreshes)} or {Idle}");
        }

        return AnswerAsync(context, (tables, source) =>
        {
            tables.Activities.EndRunning(source.Id, clock.NowMilliseconds);
            if (word is not Idle)
            {
                tables.Activities.Start(source.Id, word, clock.NowMilliseconds);
            }
        });
    }

    public Task GetRawAsync(HttpContext context)
    {
        var withMappings = QueryParameters.Flag(context.Request, "includeMappings", defaultValue: true);
        return AnswerAsync(context, (_, _) => { }, withMappings);
    }

    public async Task GetLightAsync(HttpContext context)
    {
        var source = await database.RunAsync(tables => SourceRoute.Find(tables, context), context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => SourceModelWriter.WriteLight(json, source)).ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context, Action<EmulatorTables, Source> act, bool withMappings = true)
    {
        var summary = await database.RunAsync(
            tables =>
            {
                var source = SourceRoute.Find(tables, context);
                act(tables, source);
                return SourceSummary.Read(tables, source);
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => SourceModelWriter.Write(json, summary, withMappings)).ConfigureAwait(false);
    }
}
