namespace Telemetry;

internal static class HelpText
{
    public const string Text = """
        Pushes 60 items with OpenTelemetry listening: traces, metrics and logs of the push go to a collector, over OTLP.

        dotnet run --project samples/Telemetry

        Without configuration a local emulator is started in this process, which answers 429 twice, and a small stand-in for a
        collector, which prints what it receives. Environment variables for a real collector:

          OTEL_EXPORTER_OTLP_ENDPOINT   its address, as in http://127.0.0.1:4318
          OTEL_EXPORTER_OTLP_PROTOCOL   http/protobuf or grpc; default: grpc, on port 4317

        and for the real service:

          COVEO_ORGANIZATION_ID   the organization
          COVEO_API_KEY           a key that may create sources and push to them
          COVEO_REGION            us, ca, eu or au; default: us
          COVEO_PUSH_ENDPOINT     another base address, such as that of an emulator that is running already
          COVEO_SOURCE_ID         push into this source; without it one named "Telemetry sample" is used

        Exit code: 0 everything was delivered and exported, 1 some was not, 2 the run could not begin or the service refused it,
        130 interrupted.

        """;
}
