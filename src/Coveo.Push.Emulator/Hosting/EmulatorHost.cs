using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
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

    public Uri BaseUri => _services.Address.BaseUri;

    public static async Task<EmulatorHost> StartAsync(CoveoEmulatorOptions options, CancellationToken cancellationToken)
    {
        var services = new EmulatorServices(options);
        var host = new EmulatorHost(Build(options, services), services);
        try
        {
            await host._application.StartAsync(cancellationToken).ConfigureAwait(false);
            services.Address.BaseUri = new Uri(host._application.Urls.First());
            return host;
        }
        catch (Exception exception)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            if (ReasonNotToListen(exception) is { } reason)
            {
                throw new IOException(
                    string.Create(CultureInfo.InvariantCulture, $"Cannot listen on 127.0.0.1:{options.Port}: {reason}"), exception);
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
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            // Uploads and API requests have limits of their own, and their own answers to exceeding them.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, DetachedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        var application = builder.Build();
        application.Use(new RequestRecording(services.Journal).InvokeAsync);
        application.Use(new AnswerFrame(services.Clock).InvokeAsync);
        application.Use(LoopbackCheck.InvokeAsync);
        application.Use(new RequestLimit(options.MaxRequestBytes).InvokeAsync);
        application.Use(services.FaultInjection.InvokeAsync);
        application.UseRouting();
        EmulatorRoutes.Map(application, services);
        application.UseEndpoints(_ => { });
        return application;
    }

    private static string? ReasonNotToListen(Exception exception) => exception switch
    {
        IOException { InnerException: AddressInUseException } => "the port is already in use.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "the port needs privileges this process does not have.",
        SocketException socketException => socketException.Message,
        _ => null,
    };
}
