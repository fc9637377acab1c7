using System.CommandLine;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Inputs;
using Coveo.Push.Cli.Push;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Fields;

/// <summary><c>coveo-push fields ensure [PATH…]</c>.</summary>
internal sealed class FieldsEnsureCommand : CliCommand
{
    private const int MostTold = 20;

    private readonly PushOptions _inputs = new();

    private readonly Option<string[]> _fields = new("--field")
    {
        Description = $"A field that shall be there, whatever the items are; may be repeated. TYPE is one of {string.Join(", ", FieldTypeWords.All)}.",
        HelpName = "NAME=TYPE",
    };

    public FieldsEnsureCommand()
        : base("ensure", "Creates the fields that items need and that are missing: their names from the metadata, their types from the values. Never changes or deletes a field.")
    {
        _inputs.Paths.Arity = ArgumentArity.ZeroOrMore;
        Arguments.Add(_inputs.Paths);
        Options.Add(_fields);
        foreach (var option in _inputs.OfInputs)
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("fields ensure products.csv --id-column sku --id-prefix product://", "what a table needs"),
        new("fields ensure --field price=double --field sold=date", "by name"),
    ];

    protected override async Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        var paths = run.Get(_inputs.Paths) ?? [];
        var declared = (run.Get(_fields) ?? []).Select(Declared).ToList();
        if (paths.Length == 0 && declared.Count == 0)
        {
            throw new UsageException("No fields are asked for: give files of items, or --field NAME=TYPE.");
        }

        var inference = new FieldInference();
        declared.ForEach(inference.Declare);
        var problems = await LearnAsync(run, inference, paths, stop).ConfigureAwait(false);
        var report = await run.Client.Fields.EnsureAsync(inference, stop).ConfigureAwait(false);
        await run.Output.Results.WriteListAsync(FieldReportRows.Of(report).ToAsyncEnumerable(), stop).ConfigureAwait(false);
        return report.IsComplete && problems == 0 ? ExitCode.Done : ExitCode.SomeNotDelivered;
    }

    private async Task<long> LearnAsync(CommandRun run, FieldInference inference, string[] paths, CancellationToken stop)
    {
        var problems = 0L;
        foreach (var input in ItemInputs.Find(paths, PushPlan.InputOptions(run, _inputs)))
        {
            await foreach (var entry in input.ReadAsync(stop).ConfigureAwait(false))
            {
                if (entry.Operation?.Document is { } document)
                {
                    inference.Add(document);
                }
                else if (entry.Problem is { } problem && ++problems <= MostTold)
                {
                    run.Output.Warn(problem.ToString());
                }
            }
        }

        return problems;
    }

    private static FieldDefinition Declared(string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        return end > 0 && FieldTypeWords.Parse(text[(end + 1)..]) is { } type
            ? new FieldDefinition(text[..end], type)
            : throw new UsageException($"--field: '{text}' is not of the form NAME=TYPE, with one of the types {string.Join(", ", FieldTypeWords.All)}.");
    }
}
