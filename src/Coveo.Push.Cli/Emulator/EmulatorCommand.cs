using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;
using Coveo.Push.Emulator;

namespace Coveo.Push.Cli.Emulator;

/// <summary><c>coveo-push emulator</c>: a local Coveo until Ctrl-C.</summary>
internal sealed class EmulatorCommand : CliCommand
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on; 0 takes any free one.",
        DefaultValueFactory = _ => EmulatorAddress.UsualPort,
        HelpName = "N",
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "Keep sources, items and logs in this file; without it they are gone with the process.",
        HelpName = "FILE",
    };

    private readonly Option<string> _limits = new("--limits")
    {
        Description = "The calls and items that the service allows: off or realistic.",
        DefaultValueFactory = _ => "off",
        HelpName = "off|realistic",
    };

    private readonly Option<string> _delay = new("--delay")
    {
        Description = "When to do what was accepted: immediate, step (at POST /_emulator/step), or milliseconds before each stage of the pipeline.",
        DefaultValueFactory = _ => "immediate",
        HelpName = "immediate|step|MS",
    };

    public EmulatorCommand()
        : base("emulator", "Runs a local Coveo with its console, to push to and to look into, until Ctrl-C.")
    {
        Options.Add(_port);
        Options.Add(_data);
        Options.Add(_limits);
        Options.Add(_delay);
        _limits.AcceptOnlyFromAmong("off", "realistic");
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("emulator", "in memory, at the usual address; other commands reach it with --emulator"),
        new("emulator --port 9000 --data coveo.db --limits realistic", "keeps what it has, and throttles as the service does"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var options = new CoveoEmulatorOptions
        {
            Port = run.Get(_port),
            DataFile = run.Get(_data),
            Limits = run.Get(_limits) == "realistic" ? EmulatorLimits.Realistic : EmulatorLimits.Off,
            Pipeline = EmulatorDelay.Parse(run.Get(_delay)!),
        };
        var emulator = await StartAsync(options, stop).ConfigureAwait(false);
        await using (emulator.ConfigureAwait(false))
        {
            run.Output.Results.WriteOne(new OutputRow
            {
                { "console", emulator.BaseUri.ToString() },
                { "endpoint", emulator.BaseUri.GetLeftPart(UriPartial.Authority) },
                { "organizationId", options.OrganizationId },
                { "apiKey", options.ApiKey },
            });
            run.Output.Note($"Push to it with --emulator{(options.Port == EmulatorAddress.UsualPort ? "" : $" {emulator.BaseUri}")}; Ctrl-C ends it.");
            await WaitAsync(stop).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static async Task<CoveoEmulator> StartAsync(CoveoEmulatorOptions options, CancellationToken stop)
    {
        try
        {
            return await CoveoEmulator.StartAsync(options, stop).ConfigureAwait(false);
        }
        catch (IOException taken)
        {
            throw new UsageException($"{taken.Message} Name another port with --port; 0 takes any free one.", taken);
        }
    }

    private static async Task WaitAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = stop.Register(stopped.SetResult);
        await stopped.Task.ConfigureAwait(false);
    }
}
