using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Push;

/// <summary>Reads and checks everything, and sends nothing.</summary>
internal sealed class DryRun(CommandOutput output, PushPlan plan)
{
    private long _added;
    private long _deleted;
    private long _invalid;

    /// <param name="stop">Stops it.</param>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var tally = new PushTally(output);
        foreach (var input in plan.Inputs)
        {
            await foreach (var entry in input.ReadAsync(stop).ConfigureAwait(false))
            {
                if (entry.Problem is { } problem)
                {
                    StrictStop.ThrowIf(plan, problem);
                    tally.Count(problem);
                }
                else if (entry.Operation is { } operation)
                {
                    tally.Count(input, operation);
                    Check(operation);
                }
            }
        }

        tally.Close();
        output.Results.WriteOne(new OutputRow
        {
            { "wouldAddOrUpdate", _added },
            { "wouldDelete", _deleted },
            { "wouldBeRejected", _invalid },
            { "notRead", tally.Problems },
            { "duplicates", tally.Duplicates },
        });
        output.Note("Nothing was sent (--dry-run).");
        return tally.Problems + _invalid == 0 ? ExitCode.Done : ExitCode.SomeNotDelivered;
    }

    private void Check(PushOperation operation)
    {
        if (operation.Document is not { } document)
        {
            _deleted++;
            return;
        }

        var findings = document.Validate();
        if (findings.Count == 0)
        {
            _added++;
            return;
        }

        _invalid++;
        if (_invalid <= MostTold)
        {
            output.Warn(findings[0].ToString());
        }
    }

    private const int MostTold = 20;
}
