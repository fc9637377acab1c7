using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Fields;

/// <summary><c>coveo-push fields list</c>.</summary>
internal sealed class FieldsListCommand : CliCommand
{
    private readonly Option<string> _filter = new("--filter") { Description = "Only fields whose name contains this.", HelpName = "TEXT" };

    private readonly Option<string> _type = new("--type") { Description = "Only fields of this type.", HelpName = string.Join('|', FieldTypeWords.All) };

    private readonly Option<string> _origin = new("--origin")
    {
        Description = "Only those that somebody created (user), or that every organization has (system).",
        HelpName = "all|user|system",
        DefaultValueFactory = _ => "all",
    };

    public FieldsListCommand()
        : base("list", "Lists the fields of the organization, by name.")
    {
        Options.Add(_filter);
        Options.Add(_type);
        Options.Add(_origin);
        _type.AcceptOnlyFromAmong(FieldTypeWords.All);
        _origin.AcceptOnlyFromAmong("all", "user", "system");
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("fields list --origin user", "those that somebody created"),
        new("fields list --filter price -o json", "some, for a program"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var origin = run.Get(_origin) switch { "user" => FieldOrigin.User, "system" => FieldOrigin.System, _ => FieldOrigin.All };
        var type = run.Get(_type) is { } word ? FieldTypeWords.Parse(word) : null;
        var fields = run.Client.Fields.ListAsync(type, origin, run.Get(_filter), stop);
        await run.Output.Results.WriteListAsync(fields.Select(RowOf), stop).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static OutputRow RowOf(Field field) => new()
    {
        { "name", field.Name },
        { "type", FieldTypeWords.Of(field.Type) },
        { "facet", field.Definition.Facet },
        { "multiValueFacet", field.Definition.MultiValueFacet },
        { "sort", field.Definition.Sort },
        { "includeInQuery", field.Definition.IncludeInQuery },
        { "includeInResults", field.Definition.IncludeInResults },
        { "system", field.IsSystem },
        { "description", field.Definition.Description },
    };
}
