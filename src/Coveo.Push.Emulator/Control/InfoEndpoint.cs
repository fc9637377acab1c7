using System.Reflection;
using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>What there is, what waits, and how much of the limits is used.</summary>
internal sealed class InfoEndpoint(
    EmulatorDatabase database,
    FileContainers containers,
    EmulatorPipeline pipeline,
    LimitUse limits,
    VirtualClock clock,
    string organizationId)
{
    private static readonly string Version =
        typeof(InfoEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? string.Empty;

    public async Task GetAsync(HttpContext context)
    {
        var counts = await database.RunAsync(
            tables => (
                Sources: tables.Sources.All().Count,
                Items: tables.CountItems(),
                Providers: tables.Providers.All().Count,
                Identities: tables.IdentitySearch.Count(new IdentityQuery()),
                Waiting: tables.Waiting.Count,
                OpenStreams: tables.Streams.CountOpen().Values.Sum()),
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
            json.WriteNumber("openStreams", counts.OpenStreams);
            json.WriteNumber("providers", counts.Providers);
            json.WriteNumber("identities", counts.Identities);
            json.WriteEndObject();
            json.WriteStartObject("pipeline");
            json.WriteString("mode", pipeline.Mode.ToString().ToLowerInvariant());
            json.WriteNumber("stageDelayMilliseconds", (long)pipeline.StageDelay.TotalMilliseconds);
            json.WriteNumber("waiting", counts.Waiting);
            json.WriteEndObject();
            limits.Write(json, counts.Items);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}
