using System.Globalization;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Health, reset and the virtual clock.</summary>
internal sealed class StateEndpoints(
    EmulatorDatabase database,
    FileContainers containers,
    OperationStamps stamps,
    RequestJournal journal,
    FaultScript faults,
    LimitUse limits,
    PipelineStages stages,
    VirtualClock clock)
{
    // Far enough for any expiry, near enough for every date to stay printable.
    private const double MaximumAdvanceSeconds = 10L * 365 * 24 * 60 * 60;
    private static readonly TimeSpan MaximumOffset = TimeSpan.FromDays(365 * 100);

    public static Task GetHealthAsync(HttpContext context) => JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteString("status", "healthy");
        json.WriteEndObject();
    });

    public async Task ResetAsync(HttpContext context)
    {
        await database.RunAsync(
            tables =>
            {
                tables.Clear();
                clock.Offset = TimeSpan.Zero;
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        containers.Clear();
        stamps.Reset();
        limits.Reset();
        journal.Clear();
        faults.Reset();
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status200OK).ConfigureAwait(false);
    }

    public async Task AdvanceClockAsync(HttpContext context)
    {
        const string Name = "advanceSeconds";
        var text = QueryParameters.RequiredText(context.Request, Name);
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || seconds is not (>= 0 and <= MaximumAdvanceSeconds)
            || clock.Offset > MaximumOffset)
        {
            throw ApiErrors.InvalidParameter(Name, "it must be a number of seconds, at most ten years and a century in all");
        }

        await database.RunAsync(
            tables =>
            {
                clock.Advance(TimeSpan.FromSeconds(seconds));
                tables.Settings.ClockOffset = clock.Offset;
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        while (await database.RunAsync(stages.IsBehind, context.RequestAborted).ConfigureAwait(false))
        {
            // Whoever moves the clock sees all of what that makes due; other requests get their turn in between.
        }

        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("now", WireTime.Text(clock.Now));
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
