using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Coveo.Push.IntegrationTests.Samples;

/// <summary>Takes whatever is posted to it as an OpenTelemetry collector does, and keeps the bytes as they came: bodies and headers.</summary>
internal sealed class TestCollector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<(string Path, string Content)> _requests = new();

    private TestCollector(WebApplication server) => _server = server;

    public string Address => _server.Urls.Single();

    public IReadOnlyList<string> Paths => [.. _requests.Select(request => request.Path)];

    /// <summary>All that has come, a character for each byte.</summary>
    public string Bytes => string.Concat(_requests.Select(request => request.Content));

    public static async Task<TestCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new TestCollector(builder.Build());
        collector._server.MapPost("/{**path}", collector.TakeAsync);
        await collector._server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext call)
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        var headers = string.Join('\n', call.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
        _requests.Enqueue((call.Request.Path, $"{headers}\n{Encoding.Latin1.GetString(body.ToArray())}\n"));
        call.Response.ContentType = "application/x-protobuf";
    }
}
