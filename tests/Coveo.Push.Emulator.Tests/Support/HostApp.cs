using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>Somebody's ASP.NET Core app with a page of its own and the emulator in it.</summary>
internal sealed class HostApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostApp(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Http.DefaultRequestHeaders.Authorization = new("Bearer", CoveoEmulator.ApiKey);
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<HostApp> StartAsync(
        string prefix, Action<CoveoEmulatorOptions>? configure = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddCoveoEmulator(configure);
        var app = builder.Build();
        app.MapGet("/", context => context.Response.WriteAsync("the app's page"));
        app.MapGet("/rest/own/{name}", context => context.Response.WriteAsync($"the app's {context.Request.RouteValues["name"]}"));
        map?.Invoke(app);
        app.MapCoveoEmulator(prefix);
        await app.StartAsync();
        return new HostApp(app);
    }

    public Task<Answer> SendAsync(HttpMethod method, string path, string? json = null) =>
        Answer.ReadAsync(Http, new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(json) });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
