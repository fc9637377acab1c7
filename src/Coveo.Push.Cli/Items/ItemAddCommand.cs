using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Items;

/// <summary><c>coveo-push item add</c>.</summary>
internal sealed class ItemAddCommand : CliCommand
{
    private readonly ItemAddOptions _options = new();

    public ItemAddCommand()
        : base("add", "Adds one item, or replaces it as a whole. For more than a few there is push.")
    {
        Arguments.Add(_options.Json);
        Options.Add(_options.Source);
        foreach (var option in _options.OfItem)
        {
            Options.Add(option);
        }

        Options.Add(_options.Public);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("item add --id https://docs.acme.com/a --title Welcome --data \"Hello\" --meta team=docs --source Handbook", "from options"),
        new("item add --id https://docs.acme.com/a.pdf --file a.pdf --source Handbook", "a file as its content"),
        new("item add item.json --source Handbook", "from JSON"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var document = run.Get(_options.Json) is { } file ? await FromFileAsync(run, file, stop).ConfigureAwait(false) : ItemOfOptions.Make(run, _options);
        if (run.Get(_options.Public))
        {
            document.Permissions ??= DocumentPermissions.Anyone;
        }

        var sourceId = await run.SourceIdAsync(_options.Source, stop).ConfigureAwait(false);
        var acceptance = await run.Client.Documents.AddOrUpdateAsync(sourceId, document, cancellationToken: stop).ConfigureAwait(false);
        run.Output.Results.WriteOne(AcceptanceRow.Of("documentId", document.DocumentId, acceptance));
        run.Output.Note("Accepted means queued: 'coveo-push item get' tells whether it got into the index.");
        return ExitCode.Done;
    }

    private Task<PushDocument> FromFileAsync(CommandRun run, string file, CancellationToken stop) =>
        _options.OfItem.FirstOrDefault(run.IsGiven) is { } option
            ? throw new UsageException($"The file '{file}' says what the item is, and so does {option.Name}. Leave one of them out.")
            : ItemOfFile.ReadAsync(file, stop);
}
