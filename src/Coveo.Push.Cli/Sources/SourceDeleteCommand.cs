using System.CommandLine;
using System.Globalization;
using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Sources;

/// <summary><c>coveo-push source delete SOURCE</c>.</summary>
internal sealed class SourceDeleteCommand : CliCommand
{
    // Never the source of the profile: what is deleted has to be named.
    private readonly Argument<string> _source = SourceArgument.Create();

    private readonly Option<bool> _yes = Confirmation.Yes();

    public SourceDeleteCommand()
        : base("delete", "Deletes a source with all its items. Asks for its name.")
    {
        Arguments.Add(_source);
        Options.Add(_yes);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("source delete Handbook", "asks for the name before"),
        new("source delete Handbook --yes", "in a script"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var id = await run.SourceIdAsync(run.Get(_source), stop).ConfigureAwait(false);
        var source = await run.Client.Sources.GetAsync(id, stop).ConfigureAwait(false);
        var items = source.NumberOfDocuments is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count:N0} item{(count == 1 ? "" : "s")}") : "all its items";
        Confirmation.Require(run, _yes, $"This deletes the source '{source.Name}' ({source.Id}) with {items}.", source.Name);
        await run.Client.Sources.DeleteAsync(id, stop).ConfigureAwait(false);
        run.Output.Results.WriteOne(new() { { "id", id }, { "name", source.Name }, { "result", "deleted" } });
        return ExitCode.Done;
    }
}
