using Coveo.Push.Emulator;
using SampleHosting;
using Telemetry;
using Telemetry.Collector;

return args switch
{
    [] => await SampleRun.RunAsync(RunAsync),
    ["--help"] or ["-h"] => Help(),
    _ => await SampleRun.RunAsync((_, _) => throw new UsageException($"'{string.Join(' ', args)}' is not understood. --help says what is.")),
};

static async Task<int> RunAsync(RunOutput output, CancellationToken stop)
{
    var configured = TelemetryExport.Configured;
    await using var collector = configured is null ? await CollectorStandIn.StartAsync(stop) : null;
    output.Say("Telemetry", collector is null ? $"to {configured!.Authority}" : $"to a collector's stand-in in this process, {collector.Address.Authority}");

    // Disposing of the export sends what is left, however the push ends.
    using var failures = new ExportFailures();
    try
    {
        using var export = new TelemetryExport(collector?.Address);
        await PushAsync(export, output, stop);
    }
    finally
    {
        collector?.Received.Print(Console.Out);
    }

    if (failures.First is { } failure)
    {
        RunOutput.ReportError($"Telemetry could not be exported: {failure}");
        return ExitCode.SomethingNotDelivered;
    }

    return ExitCode.EverythingDelivered;
}

static async Task PushAsync(TelemetryExport export, RunOutput output, CancellationToken stop)
{
    // The emulator answers the first two batches with 429, so that there is something to see.
    var local = new CoveoEmulatorOptions { Faults = { new EmulatorFault { Route = "PUT */documents/batch", Status = 429, RetryAfter = "1", Times = 2 } } };
    await using var coveo = await CoveoConnection.StartAsync(local, options => options.LoggerFactory = export.Logs, stop);
    output.Say("Service", $"{coveo}");
    output.Show(await new TracedPush(coveo).RunAsync(stop));
}

static int Help()
{
    Console.Out.Write(HelpText.Text);
    return ExitCode.EverythingDelivered;
}
