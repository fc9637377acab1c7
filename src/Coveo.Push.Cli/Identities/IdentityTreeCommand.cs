using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;
using Spectre.Console;

namespace Coveo.Push.Cli.Identities;

/// <summary><c>coveo-push identity tree NAME</c>.</summary>
internal sealed class IdentityTreeCommand : CliCommand
{
    private const int MostLevels = 50;

    private readonly Argument<string> _name = new("NAME") { Description = "Where to begin: the name of a group, or of a user with --parents." };

    private readonly Option<string> _provider = IdentityOptions.ForProvider();

    private readonly Option<string> _type = IdentityOptions.ForType();

    private readonly Option<bool> _parents = new("--parents") { Description = "Show the groups that it belongs to, instead of the members that it has." };

    private readonly Option<int> _depth = new("--depth") { Description = "How many levels to show.", HelpName = "N", DefaultValueFactory = _ => 5 };

    public IdentityTreeCommand()
        : base("tree", "Shows who belongs to a group, level by level, as the security identity cache knows it. A group that contains itself is marked and not entered again.")
    {
        Arguments.Add(_name);
        foreach (var option in (Option[])[_provider, _type, _parents, _depth])
        {
            Options.Add(option);
        }

        _type.DefaultValueFactory = _ => IdentityText.WordOf(IdentityType.Group);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("identity tree staff --provider \"My Provider\"", "the members of a group"),
        new("identity tree ana --type user --parents --provider \"My Provider\"", "the groups of a user"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var depth = run.Get(_depth) is >= 1 and <= MostLevels and var given ? given : throw new UsageException($"--depth must be from 1 to {MostLevels}, but is {run.Get(_depth)}.");
        var provider = run.Get(_provider)!;
        var cache = run.Client.SecurityCache;
        var walk = new IdentityTree(run.Get(_parents) ? cache.ListParentsAsync : cache.ListMembersAsync, run.Get(_parents), depth);
        var root = await cache.GetAsync(provider, new Identity(run.Get(_name)!, IdentityText.TypeOf(run.Get(_type)!)!.Value), stop).ConfigureAwait(false);
        var nodes = walk.FromAsync(provider, root, stop);
        if (run.Output.Format != OutputFormat.Table)
        {
            await run.Output.Results.WriteListAsync(nodes.Select(RowOf), stop).ConfigureAwait(false);
            return ExitCode.Done;
        }

        await foreach (var node in nodes.WithCancellation(stop).ConfigureAwait(false))
        {
            AnsiConsole.Console.WriteLine(node.ToLine());
        }

        return ExitCode.Done;
    }

    private static OutputRow RowOf(IdentityNode node) => new()
    {
        { "depth", node.Depth },
        { "type", IdentityText.WordOf(node.Identity.Identity.Type) },
        { "name", node.Identity.Identity.Name },
        { "provider", node.ProviderId },
        { "state", node.Identity.State.ToString() },
        { "note", node.NoteWord },
    };
}
