using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Telemetry.Collector;

/// <summary>Takes OTLP over HTTP as an OpenTelemetry collector does, on this machine only, and keeps it to be printed. It is no collector.</summary>
internal sealed class CollectorStandIn : IAsyncDisposable
{
    private readonly WebApplication _server;

    private CollectorStandIn(WebApplication server) => _server = server;

    public ReceivedTelemetry Received { get; } = new();

    public Uri Address => new(_server.Urls.Single());

    public static async Task<CollectorStandIn> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new CollectorStandIn(builder.Build());
        collector._server.MapPost("/v1/traces", request => TakeAsync(request, collector.Received.AddTraces));
        collector._server.MapPost("/v1/metrics", request => TakeAsync(request, collector.Received.AddMetrics));
        collector._server.MapPost("/v1/logs", request => TakeAsync(request, collector.Received.AddLogs));
        await collector._server.StartAsync(cancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Answers 200 with nothing in it, which says in protocol buffers that everything was taken.</summary>
    private static async Task TakeAsync(HttpContext call, Action<ProtoMessage> take)
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body, call.RequestAborted);
        take(ProtoMessage.Parse(body.ToArray()));
        call.Response.ContentType = "application/x-protobuf";
    }
}
