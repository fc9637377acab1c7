using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Push;

/// <summary><c>coveo-push push PATH…</c>.</summary>
internal sealed class PushCommand : CliCommand
{
    private readonly PushOptions _options = new();

    public PushCommand()
        : base("push", "Pushes folders and files of items into a source.")
    {
        Arguments.Add(_options.Paths);
        foreach (var option in _options.All)
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("push ./handbook --source Handbook --emulator", "a folder, each file an item"),
        new("push ./handbook --source Handbook --mode rescan --state handbook.db", "only what has changed since the last time; what is gone is deleted"),
        new("push products.csv --source Products --id-column sku --id-prefix product:// --map description=data", "a table, each row an item"),
        new("push items.jsonl.gz --source Products --mode rebuild --verify --dead-letter failed.jsonl", "exactly these items, and what did not arrive"),
        new("push failed.jsonl --source Products", "what did not arrive, once it is put right"),
        new("push - --source Events < events.jsonl", "standard input"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var plan = PushPlan.Of(run, _options);
        if (run.Get(_options.DryRun))
        {
            return await new DryRun(run.Output, plan).RunAsync(stop).ConfigureAwait(false);
        }

        var sourceId = await run.SourceIdAsync(_options.Source, stop).ConfigureAwait(false);
        return await new PushRun(run, plan, sourceId).RunAsync(stop).ConfigureAwait(false);
    }
}
