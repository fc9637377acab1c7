using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Organization;

/// <summary>How much there may be, and how much there is.</summary>
internal sealed class LimitEndpoints(EmulatorDatabase database, OrganizationLimits limits, LimitWriter writer, VirtualClock clock)
{
    public async Task ListAsync(HttpContext context)
    {
        var type = QueryParameters.Text(context.Request, "limitType");
        if (type is not null && !OrganizationLimits.Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            throw ApiErrors.InvalidParameter("limitType", $"it must be one of {string.Join(", ", OrganizationLimits.Types)}");
        }

        var found = (await ReadAsync(context).ConfigureAwait(false))
            .Where(limit => type is null || limit.Type.Equals(type, StringComparison.OrdinalIgnoreCase))
            .ToLookup(limit => limit.Section, StringComparer.Ordinal);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            foreach (var section in found)
            {
                json.WritePropertyName(section.Key);
                writer.WriteSection(json, section);
            }

            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    public async Task GetSectionAsync(HttpContext context)
    {
        var section = SectionOf(context);
        var found = await ReadAsync(context).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(
            context, StatusCodes.Status200OK, json => writer.WriteSection(json, found.Where(limit => limit.Section == section))).ConfigureAwait(false);
    }

    public async Task GetAsync(HttpContext context)
    {
        var limit = await FindAsync(context).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => writer.Write(json, limit)).ConfigureAwait(false);
    }

    /// <summary>A limit here has been what it is since the emulator was started.</summary>
    public async Task GetHistoryAsync(HttpContext context)
    {
        var limit = await FindAsync(context).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartArray();
            if (limit.Most is { } most)
            {
                json.WriteStartObject();
                json.WriteNumber("date", clock.NowMilliseconds);
                json.WriteNumber("limitValue", most);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }).ConfigureAwait(false);
    }

    private static string SectionOf(HttpContext context)
    {
        var section = RouteText.Of(context, "section");
        return Array.Find(OrganizationLimits.Sections, known => known.Equals(section, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiErrors.LimitDoesNotExist(section);
    }

    private async Task<OrganizationLimit> FindAsync(HttpContext context)
    {
        var (section, key) = (SectionOf(context), RouteText.Of(context, "limit"));
        return (await ReadAsync(context).ConfigureAwait(false)).Find(limit => limit.Section == section && limit.Key == key)
            ?? throw ApiErrors.LimitDoesNotExist($"{section}/{key}");
    }

    private Task<List<OrganizationLimit>> ReadAsync(HttpContext context) => database.RunAsync(limits.Read, context.RequestAborted);
}
