using Coveo.Push;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Telemetry;

/// <summary>
/// OpenTelemetry for a program without a host. In a host, <c>services.AddOpenTelemetry()</c> of OpenTelemetry.Extensions.Hosting takes the
/// same two names, and <c>AddCoveoPush</c> takes the host's logging by itself.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // The event IDs are what alerts are built on; the exporter leaves them out unless it is told.
    private const string EventIdsVariable = "OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES";

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    /// <param name="standIn">Where to export to; <see langword="null"/> for what the environment says.</param>
    public TelemetryExport(Uri? standIn)
    {
        Environment.SetEnvironmentVariable(EventIdsVariable, "true");
        var resource = ResourceBuilder.CreateDefault().AddService("acme-shop-crawler");

        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(TracedPush.SourceName, PushTelemetry.Name)
            .AddOtlpExporter(exporter => Direct(exporter, standIn, "v1/traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(PushTelemetry.Name)
            .AddOtlpExporter(exporter => Direct(exporter, standIn, "v1/metrics"))
            .Build();
        Logs = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(resource);
            options.IncludeFormattedMessage = true;
            options.AddOtlpExporter(exporter => Direct(exporter, standIn, "v1/logs"));
        }));
    }

    /// <summary>The collector that the environment names; <see langword="null"/> where it names none.</summary>
    /// <exception cref="FormatException">It is not an address.</exception>
    public static Uri? Configured =>
        Environment.GetEnvironmentVariable(EndpointVariable) is not { Length: > 0 } endpoint ? null
        : Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new FormatException($"{EndpointVariable} is not an address. Write it with its scheme, as in http://127.0.0.1:4318.");

    /// <summary>For <see cref="CoveoPushOptions.LoggerFactory"/>.</summary>
    public ILoggerFactory Logs { get; }

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
        Logs.Dispose();
    }

    private static void Direct(OtlpExporterOptions exporter, Uri? standIn, string path)
    {
        if (standIn is not null)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri(standIn, path);
        }
    }
}
