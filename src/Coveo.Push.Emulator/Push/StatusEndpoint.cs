using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Source status: informational only, pushing works without it.</summary>
internal sealed class StatusEndpoint(SourceLookup sources, EmulatorDatabase database, VirtualClock clock)
{
    private const string Idle = "IDLE";

    public async Task PostAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var statusType = QueryParameters.RequiredText(context.Request, "statusType").ToUpperInvariant();
        var activity = ActivityOf(statusType);
        await database.RunAsync(
            tables =>
            {
                // A status set while another is active ends that one first.
                tables.Activities.EndRunning(source.Id, clock.NowMilliseconds);
                if (activity is not null && tables.Sources.Find(source.Id) is not null)
                {
                    tables.Activities.Start(source.Id, activity, clock.NowMilliseconds);
                }

                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status201Created).ConfigureAwait(false);
    }

    /// <summary>On the wire REFRESH is what the console calls a rescan, INCREMENTAL what it calls a refresh.</summary>
    private static string? ActivityOf(string statusType) => statusType switch
    {
        "REBUILD" => "REBUILD",
        "REFRESH" => "FULL_REFRESH",
        "INCREMENTAL" => "INCREMENTAL_REFRESH",
        Idle => null,
        _ => throw ApiErrors.InvalidParameter("statusType", "it must be REBUILD, REFRESH, INCREMENTAL or IDLE"),
    };
}
