using System.Runtime.CompilerServices;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Checks;

/// <summary>Looks from the outside in: the endpoint, the key, the source. Nothing it does changes anything.</summary>
internal sealed class ConnectionCheck(CommandRun run)
{
    /// <summary>How it ended: one of <see cref="ExitCode"/>.</summary>
    public int Code { get; private set; }

    /// <param name="source">The source; <see langword="null"/> for none.</param>
    /// <param name="stop">Stops it.</param>
    public async IAsyncEnumerable<OutputRow> RunAsync(string? source, [EnumeratorCancellation] CancellationToken stop)
    {
        var refusal = await RefusalAsync(stop).ConfigureAwait(false);
        var isReached = refusal is not (CoveoConnectionException or CoveoTimeoutException);
        var isKeyAccepted = refusal is null or { Failure: PushFailure.AccessDenied };
        yield return isReached
            ? CheckRow.Of("endpoint", CheckRow.Ok, $"{Place} answers.")
            : Failed("endpoint", refusal!);
        if (isReached)
        {
            yield return isKeyAccepted
                ? CheckRow.Of("key", CheckRow.Ok, $"The API key is accepted by organization '{run.Connection.OrganizationId}'.")
                : Failed("key", refusal!);
        }

        if (isReached && isKeyAccepted && source is not null)
        {
            yield return await SourceAsync(source, stop).ConfigureAwait(false);
        }
    }

    private string Place => run.Connection.Endpoint?.ToString() ?? $"The service in region {run.Connection.Region}";

    private async Task<CoveoPushException?> RefusalAsync(CancellationToken stop)
    {
        // Whoever asks whether it works does not want to wait until it does.
        using var impatient = run.Connection.CreateClient(options => options.Retry.MaxRetries = 1);
        try
        {
            await impatient.Sources.ListAsync(cancellationToken: stop).AnyAsync(stop).ConfigureAwait(false);
            return null;
        }
        catch (CoveoPushException refused)
        {
            return refused;
        }
    }

    private async Task<OutputRow> SourceAsync(string named, CancellationToken stop)
    {
        try
        {
            var id = await run.SourceIdAsync(named, stop).ConfigureAwait(false);
            return RowOf(await run.Client.Sources.GetAsync(id, stop).ConfigureAwait(false));
        }
        catch (CoveoPushException refused) when (refused.Failure == PushFailure.AccessDenied)
        {
            return CheckRow.Of("source", CheckRow.Unknown, "The API key may not look at the source: whether it takes items shows when one is pushed.");
        }
        catch (Exception missing) when (missing is UsageException or CoveoNotFoundException)
        {
            Code = ExitCode.SomeNotDelivered;
            return CheckRow.Of("source", CheckRow.Problem, OptionNames.PutIn(missing.Message));
        }
    }

    private OutputRow RowOf(Source source)
    {
        if (source.IsPushEnabled)
        {
            return CheckRow.Of("source", CheckRow.Ok, $"{source}: {source.SourceType}, {source.Visibility?.ToString() ?? "unknown visibility"}, {source.Status ?? "no status"}.");
        }

        Code = ExitCode.SomeNotDelivered;
        return CheckRow.Of("source", CheckRow.Problem, $"{source} is a source of type {source.SourceType} and takes no pushed items. Name a Push source.");
    }

    private OutputRow Failed(string check, CoveoPushException refused)
    {
        Code = refused is CoveoAuthenticationException ? ExitCode.Authentication : ExitCode.Service;
        return CheckRow.Of(check, CheckRow.Problem, OptionNames.PutIn(refused.Message));
    }
}
