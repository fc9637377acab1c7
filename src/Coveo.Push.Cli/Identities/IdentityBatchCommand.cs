using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Inputs;

namespace Coveo.Push.Cli.Identities;

/// <summary><c>coveo-push identity batch FILE</c>.</summary>
internal sealed class IdentityBatchCommand : CliCommand
{
    private readonly Argument<string> _file = new("FILE.jsonl")
    {
        Description = "JSON Lines (also .gz), or - for standard input. A line is {\"identity\":…,\"members\":[…],\"wellKnowns\":[…]}, with \"mappings\" instead of \"members\" an alias; {\"deleted\":{\"identity\":…}} disables; {\"members\":[…],\"mappings\":[…],\"deleted\":[…]} is the body of a batch.",
    };

    private readonly Option<string> _provider = IdentityOptions.ForProvider();

    private readonly Option<bool> _strict = new("--strict") { Description = "Stop at the first line that is no identity, instead of telling it and going on." };

    public IdentityBatchCommand()
        : base("batch", "Pushes a file of identities, in the shape of the Push API, in batches.")
    {
        Arguments.Add(_file);
        Options.Add(_provider);
        Options.Add(_strict);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("identity batch people.jsonl --provider \"My Provider\"", "a file"),
        new("identity batch - --provider \"My Provider\" < people.jsonl", "standard input"),
    ];

    protected override Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var path = run.Get(_file)!;
        return path != InputFile.StandardInput && !File.Exists(path)
            ? throw new UsageException($"There is no file '{path}'.")
            : new IdentityBatchRun(run, new IdentityLines(new InputFile(path)), run.Get(_strict)).RunAsync(run.Get(_provider)!, stop);
    }
}
