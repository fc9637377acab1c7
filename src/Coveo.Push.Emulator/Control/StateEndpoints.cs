using System.Globalization;
using System.Reflection;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Health, overview, reset and the virtual clock.</summary>
internal sealed class StateEndpoints(
    EmulatorDatabase database,
    FileContainers containers,
    OperationStamps stamps,
    RequestJournal journal,
    FaultScript faults,
    VirtualClock clock,
    string organizationId)
{
    // Far enough for any expiry, near enough for every date to stay printable.
    private const double MaximumAdvanceSeconds = 10L * 365 * 24 * 60 * 60;
    private static readonly TimeSpan MaximumOffset = TimeSpan.FromDays(365 * 100);
    private static readonly string Version =
        typeof(StateEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? string.Empty;

    public static Task GetHealthAsync(HttpContext context) => JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteString("status", "healthy");
        json.WriteEndObject();
    });

    public async Task GetInfoAsync(HttpContext context)
    {
        var counts = await database.RunAsync(
            tables => (
                Sources: tables.Sources.All().Count,
                Items: tables.Items.Totals(sourceId: null).Count,
                Providers: tables.Providers.All().Count,
                Identities: tables.IdentitySearch.Count(new IdentityQuery())),
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("organizationId", organizationId);
            json.WriteString("version", Version);
            json.WriteString("now", WireTime.Text(clock.Now));
            json.WriteStartObject("counts");
            json.WriteNumber("sources", counts.Sources);
            json.WriteNumber("items", counts.Items);
            json.WriteNumber("containers", containers.Count);
            json.WriteNumber("providers", counts.Providers);
            json.WriteNumber("identities", counts.Identities);
            json.WriteEndObject();
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

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
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("now", WireTime.Text(clock.Now));
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
