using System.CommandLine;
using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Sources;

/// <summary><c>coveo-push source show [SOURCE]</c>.</summary>
internal sealed class SourceShowCommand : CliCommand
{
    private readonly Argument<string> _source = SourceArgument.Create();

    public SourceShowCommand()
        : base("show", "Shows a source with its status and its counts.")
    {
        _source.Arity = ArgumentArity.ZeroOrOne;
        _source.Description += " Without it COVEO_SOURCE_ID or the source of the profile.";
        Arguments.Add(_source);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } = [new("source show Handbook", "by its name")];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var id = await run.SourceIdAsync(run.Get(_source) ?? run.Connection.Source, stop).ConfigureAwait(false);
        run.Output.Results.WriteOne(SourceRow.Of(await run.Client.Sources.GetAsync(id, stop).ConfigureAwait(false)));
        return ExitCode.Done;
    }
}
