using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Streams;

/// <summary>Opens streams and adds parts to them. Neither has an effect on the content of the source.</summary>
internal sealed class OpenStreamEndpoints(
    StreamSourceLookup sources,
    OpenStreams streams,
    FileContainers containers,
    FileContainerWriter writer,
    EmulatorDatabase database,
    VirtualClock clock)
{
    public async Task OpenAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var streamId = Guid.NewGuid().ToString();
        var container = containers.Create();
        await database.RunAsync(
            tables =>
            {
                // The source may be gone since the request came in.
                _ = tables.Sources.Find(source.Id) ?? throw ApiErrors.SourceDoesNotExist(source.Id);
                tables.Streams.Open(streamId, source.Id, clock.NowMilliseconds);
                tables.Streams.AddFile(streamId, container.FileId);
                return true;
            },
            context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, StatusCodes.Status201Created, container, streamId).ConfigureAwait(false);
    }

    public async Task AddChunkAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var streamId = RouteText.Of(context, "stream");
        var container = await database.RunAsync(
            tables =>
            {
                streams.Check(tables, source.Id, streamId);
                var added = containers.Create();
                tables.Streams.AddFile(streamId, added.FileId);
                return added;
            },
            context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, StatusCodes.Status200OK, container, streamId: null).ConfigureAwait(false);
    }

    private Task WriteAsync(HttpContext context, int status, FileContainer container, string? streamId) => JsonAnswer.WriteAsync(context, status, json =>
    {
        json.WriteStartObject();
        if (streamId is not null)
        {
            json.WriteString("streamId", streamId);
        }

        writer.WriteProperties(json, context.Request, container, virtualHosted: true);
        json.WriteEndObject();
    });
}
