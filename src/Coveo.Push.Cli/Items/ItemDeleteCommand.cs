using System.CommandLine;
using System.Runtime.ExceptionServices;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;

namespace Coveo.Push.Cli.Items;

/// <summary><c>coveo-push item delete ID…</c>.</summary>
internal sealed class ItemDeleteCommand : CliCommand
{
    private readonly Argument<string[]> _ids = new("ID") { Description = "The items' IDs: their URIs, as they were pushed.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string> _source = ConnectionOptions.Source();

    private readonly Option<bool> _children = new("--children") { Description = "Also every item whose ID starts with one of these: https://a/doc1 takes https://a/doc10 with it. Asks before." };

    private readonly Option<bool> _yes = Confirmation.Yes();

    public ItemDeleteCommand()
        : base("delete", "Deletes items.")
    {
        Arguments.Add(_ids);
        Options.Add(_source);
        Options.Add(_children);
        Options.Add(_yes);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("item delete https://docs.acme.com/a.html --source Handbook", "one item"),
        new("item delete https://docs.acme.com/old/ --children --source Handbook", "all below an address"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var ids = run.Get(_ids)!.Distinct(StringComparer.Ordinal).ToList();
        if (ids.SelectMany(ProblemsOf).FirstOrDefault() is { } problem)
        {
            throw new UsageException($"{problem} Nothing was deleted.");
        }

        var sourceId = await run.SourceIdAsync(_source, stop).ConfigureAwait(false);
        if (run.Get(_children))
        {
            Confirmation.Require(run, _yes, $"This deletes every item of {sourceId} whose ID starts with {string.Join(" or ", ids.Select(id => $"'{id}'"))}.", "yes");
        }

        var deletions = new ItemDeletions(run.Client.Documents, sourceId, run.Get(_children));
        await run.Output.Results.WriteListAsync(deletions.DeleteAsync(ids, stop), CancellationToken.None).ConfigureAwait(false);
        if (deletions.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return ExitCode.Done;
    }

    // Of an item to be deleted only its ID has rules.
    private static IEnumerable<DocumentFinding> ProblemsOf(string id) => new PushDocument(id).Validate().Where(finding => finding.Property == nameof(PushDocument.DocumentId));
}
