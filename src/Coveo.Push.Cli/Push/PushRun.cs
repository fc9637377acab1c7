using System.Runtime.ExceptionServices;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.DeadLetters;
using Coveo.Push.Cli.Inputs;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Push;

/// <summary>A push: a crawl that is fed from the inputs, with its progress, its dead letters and its report, however it ends.</summary>
internal sealed class PushRun(CommandRun run, PushPlan plan, string sourceId)
{
    // Some forty bytes an item, taken as they come.
    private const int MostVerifiable = 50_000_000;

    private readonly CommandOutput _output = run.Output;
    private readonly PushTally _tally = new(run.Output);

    /// <param name="stop">Ctrl-C.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var letters = plan.DeadLetterFile is { } path ? new DeadLetterFile(path) : null;
        await using ((letters as IAsyncDisposable ?? NoLetters.Instance).ConfigureAwait(false))
        {
            var crawl = await StartAsync(letters, stop).ConfigureAwait(false);

            // Not before: a push that cannot begin leaves the letters of an earlier one.
            letters?.Clear();
            Exception? failure = null;
            await using (crawl.ConfigureAwait(false))
            {
                failure = await CaughtAsync(() => PushProgress.ShowAsync(_output, plan, _tally, crawl, () => FeedAsync(crawl, letters, stop))).ConfigureAwait(false);

                // What was taken can be verified also where something was not.
                if (plan.VerifyTimeout is { } timeout && failure is (null or CrawlIncompleteException))
                {
                    var unverified = await CaughtAsync(() => VerifyAsync(crawl, letters, timeout, stop)).ConfigureAwait(false);
                    failure ??= unverified;
                }
            }

            return End(crawl, letters, failure, stop);
        }
    }

    // A rebuild counts by them how many different items it has delivered, before it deletes the others.
    private int TrackedItems => plan.VerifyTimeout is not null || plan.Mode == CrawlMode.Rebuild ? MostVerifiable : 0;

    private async Task<ICrawlSession> StartAsync(DeadLetterFile? letters, CancellationToken stop)
    {
        plan.Batches.OnItemNotAccepted = letters is null ? null : (outcome, cancellation) => letters.WriteAsync(outcome, FileOf(outcome.Id), cancellation);
        var options = new CrawlOptions
        {
            Batches = plan.Batches,
            DeletesHoweverLittle = plan.DeletesHoweverLittle,
            VerifiableItems = TrackedItems,
            StateStore = plan.StateFile is { } file ? new SqliteCrawlStateStore(file) : null,
        };
        var crawls = run.Client.Crawls;
        return plan.Mode switch
        {
            CrawlMode.Rebuild => await crawls.StartRebuildAsync(sourceId, options, stop).ConfigureAwait(false),
            CrawlMode.Rescan => await crawls.StartRescanAsync(sourceId, options, stop).ConfigureAwait(false),
            _ => await crawls.StartIncrementalAsync(sourceId, options, stop).ConfigureAwait(false),
        };
    }

    private async Task FeedAsync(ICrawlSession crawl, DeadLetterFile? letters, CancellationToken stop)
    {
        var fields = plan.CreatesFields ? new FieldsOfPush(run.Client.Fields, _output) : null;
        foreach (var input in plan.Inputs)
        {
            var entries = ReadAhead.Of(input, stop);
            await foreach (var entry in (fields?.EnsureAsync(entries, stop) ?? entries).ConfigureAwait(false))
            {
                if (entry.Operation is { } operation)
                {
                    _tally.Count(input, operation);
                    if (plan.IsPublic && operation.Document is { Permissions: null } document)
                    {
                        document.Permissions = DocumentPermissions.Anyone;
                    }

                    await crawl.AddAsync(operation, stop).ConfigureAwait(false);
                }
                else if (entry.Problem is { } problem)
                {
                    StrictStop.ThrowIf(plan, problem);
                    _tally.Count(problem);
                    crawl.ReportGap("Some of the input could not be read.");
                    if (letters is not null)
                    {
                        await letters.WriteAsync(problem, stop).ConfigureAwait(false);
                    }
                }
            }
        }

        if (fields is not null)
        {
            await fields.TellAsync(stop).ConfigureAwait(false);
        }

        await crawl.CompleteAsync(cancellationToken: stop).ConfigureAwait(false);
    }

    private async Task VerifyAsync(ICrawlSession crawl, DeadLetterFile? letters, TimeSpan timeout, CancellationToken stop)
    {
        await VerifyProgress.ShowAsync(_output, progress => crawl.VerifyAsync(timeout, progress, stop)).ConfigureAwait(false);
        if (letters is not null && crawl.SoFar.Verification is { IsConfirmed: false })
        {
            await new DownstreamLetters(plan, crawl, letters).WriteAsync(stop).ConfigureAwait(false);
        }
    }

    private static async Task<Exception?> CaughtAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private string? FileOf(string documentId) => plan.Inputs.Select(input => input.FileOf(documentId)).FirstOrDefault(file => file is not null);

    private int End(ICrawlSession crawl, DeadLetterFile? letters, Exception? failure, CancellationToken stop)
    {
        _tally.Close();
        var report = new PushReport(crawl.SoFar, _tally, letters?.Count);
        report.WriteTo(_output);
        if (plan.ReportFile is { } file)
        {
            File.WriteAllBytes(file, report.ToJson());
        }

        if (letters is { Count: > 0 })
        {
            _output.Note($"What did not arrive is in '{plan.DeadLetterFile}': put it right and push that file.");
        }

        if (failure is null)
        {
            return report.IsAllDelivered ? ExitCode.Done : ExitCode.SomeNotDelivered;
        }

        if (FailureExit.CodeOf(failure, stop) is not { } code)
        {
            ExceptionDispatchInfo.Throw(failure);
            return ExitCode.Service;
        }

        _output.Error(FailureExit.TextOf(failure, code));
        return code;
    }
}
