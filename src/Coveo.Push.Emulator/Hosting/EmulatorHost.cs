using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>The web server around the emulator.</summary>
internal sealed class EmulatorHost : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    private readonly WebApplication _application;
    private readonly EmulatorServices _services;
    private int _disposed;

    private EmulatorHost(WebApplication application, EmulatorServices services)
    {
        _application = application;
        _services = services;
    }

    public EmulatorFaults Faults => new(_services.Faults);

    public Uri BaseUri { get; private set; } = new("http://127.0.0.1/");

    public static async Task<EmulatorHost> StartAsync(CoveoEmulatorOptions options, CancellationToken cancellationToken)
    {
        var services = new EmulatorServices(options);
        var host = new EmulatorHost(Build(options, services), services);
        try
        {
            await host._application.StartAsync(cancellationToken).ConfigureAwait(false);
            host.BaseUri = EmulatorListener.UriOf(options.Address, new Uri(host._application.Urls.First()).Port);
            return host;
        }
        catch (Exception exception)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            if (EmulatorListener.ReasonNotToListen(exception) is { } reason)
            {
                throw new IOException(
                    string.Create(CultureInfo.InvariantCulture, $"Cannot listen on {EmulatorListener.HostNameOf(options.Address)}:{options.Port}: {reason}"), exception);
            }

            throw;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _application.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
            await _application.DisposeAsync().ConfigureAwait(false);
            _services.Dispose();
        }
    }

    private static WebApplication Build(CoveoEmulatorOptions options, EmulatorServices services)
    {
        // Empty: nothing of the surrounding process (environment, appsettings.json, console) may change how the emulator behaves.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(options.Address, options.Port);
            kestrel.AddServerHeader = false;
            // Uploads and API requests have limits of their own, and their own answers to exceeding them.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, DetachedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        var application = builder.Build();
        RequestPipeline.Use(application, services);
        return application;
    }
}
