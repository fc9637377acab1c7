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

    public static string? ConfiguredEndpoint => Environment.GetEnvironmentVariable(EndpointVariable) is { Length: > 0 } endpoint ? endpoint : null;

    public static bool IsConfigured => ConfiguredEndpoint is not null;

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
