using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Checks;

/// <summary>Looks from the outside in: the endpoint, the key, the source and what the key may do with it. Nothing it does changes anything.</summary>
/// <param name="connection">Where to push.</param>
/// <param name="options">What the key is needed for.</param>
internal sealed class ConnectionCheck(ConnectionSettings connection, AccessCheckOptions options)
{
    /// <summary>How it ended: one of <see cref="ExitCode"/>.</summary>
    public int Code { get; private set; }

    /// <param name="source">The source; <see langword="null"/> for none.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<IReadOnlyList<OutputRow>> RunAsync(string? source, CancellationToken stop)
    {
        // Whoever asks whether it works does not want to wait until it does.
        using var client = connection.CreateClient(settings => settings.Retry.MaxRetries = 1);
        try
        {
            if (source is null)
            {
                await client.Sources.ListAsync(cancellationToken: stop).AnyAsync(stop).ConfigureAwait(false);
                return [Endpoint, Key];
            }

            var id = await SourceLookup.FindAsync(client, connection, source, stop).ConfigureAwait(false);
            var report = await client.CheckAccessAsync(id, options, stop).ConfigureAwait(false);
            Code = report.IsReady ? ExitCode.Done : ExitCode.SomeNotDelivered;
            return [Endpoint, Key, .. AccessRows.Of(report, options.ToleratedClockSkew)];
        }
        catch (CoveoPushException refused)
        {
            return Refused(refused, source);
        }
        catch (UsageException missing)
        {
            return [Endpoint, Key, Problem("source", missing, ExitCode.SomeNotDelivered)];
        }
    }

    private OutputRow Endpoint => CheckRow.Of("endpoint", CheckRow.Ok, $"{connection.Endpoint?.ToString() ?? $"the service in region {connection.Region}"} answers");

    private OutputRow Key => CheckRow.Of("key", CheckRow.Ok, $"organization '{connection.OrganizationId}' accepts the API key");

    private IReadOnlyList<OutputRow> Refused(CoveoPushException refused, string? source) => refused switch
    {
        CoveoConnectionException or CoveoTimeoutException => [Problem("endpoint", refused, ExitCode.Service)],
        { Failure: PushFailure.AccessDenied } when source is null => [Endpoint, Key],
        { Failure: PushFailure.AccessDenied } => [Endpoint, Key, Problem("source", "The API key may not list sources, so its name says nothing: give its ID.", ExitCode.SomeNotDelivered)],
        CoveoAuthenticationException => [Endpoint, Problem("key", refused, ExitCode.Authentication)],
        _ => [Endpoint, Problem("service", refused, ExitCode.Service)],
    };

    private OutputRow Problem(string check, Exception failure, int code) => Problem(check, OptionNames.PutIn(failure.Message), code);

    private OutputRow Problem(string check, string detail, int code)
    {
        Code = code;
        return CheckRow.Of(check, CheckRow.Problem, detail);
    }
}
