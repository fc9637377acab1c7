using System.Diagnostics;
using System.Globalization;
using Coveo.Push.Emulator;
using Coveo.Push.Soak.Emulation;
using Coveo.Push.Soak.Faults;
using Coveo.Push.Soak.Lanes;
using Coveo.Push.Soak.Measuring;
using Coveo.Push.Soak.Oracle;
using Coveo.Push.Soak.Report;

namespace Coveo.Push.Soak;

/// <summary>All lanes at once, while things go wrong and memory is watched.</summary>
internal sealed class SoakRun(SoakArguments arguments, TextWriter output) : IAsyncDisposable
{
    private const string LossJson = """{"id":"loss","kind":"lostBatch","probability":0.02,"route":"PUT */documents/batch"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("coveo-push-soak-").FullName;
    private readonly SoakTally _tally = new();
    private readonly Stopwatch _since = new();

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    public async Task<SoakReport> RunAsync(CancellationToken stop)
    {
        var startedAt = DateTimeOffset.UtcNow;
        var (length, warmUp) = (TimeSpan.FromMinutes(arguments.Minutes), Flatness.WarmUpOf(TimeSpan.FromMinutes(arguments.Minutes)));
        using var emulator = await EmulatorProcess.StartAsync();
        using var control = new EmulatorControl(emulator.Address);
        using var client = NewClient(emulator.Address);
        var context = new LaneContext(client, () => NewClient(emulator.Address), control, _tally, emulator.Address, _folder, arguments.Seed, text => output.WriteLineAsync(text));
        var lanes = Lanes(context).Where(lane => lane.Name.StartsWith(arguments.Only, StringComparison.Ordinal)).ToList();
        foreach (var lane in lanes)
        {
            await lane.PrepareAsync();
        }

        if (arguments.Loses)
        {
            await control.AddFaultAsync(LossJson);
        }

        _since.Start();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(length);
        var weather = new Weather(control, arguments.Seed);
        var sampler = new ResourceSampler(emulator.Process, _since);
        var watching = Task.WhenAll(weather.RunAsync(end.Token), sampler.RunAsync(end.Token), TellAsync(lanes, sampler, end.Token));
        await Task.WhenAll(lanes.Select(lane => Task.Run(() => lane.RunAsync(end.Token))));
        await watching;

        // What was sampled while the last cycles came to their end would be of a process that rests.
        var duration = _since.Elapsed;
        return new SoakReport
        {
            Seed = arguments.Seed,
            StartedAt = startedAt,
            Duration = duration,
            WarmUp = warmUp,
            Counts = _tally.Counts,
            Failures = _tally.Failures,
            Lanes = lanes.ToDictionary(lane => lane.Name, lane => (long)lane.Cycles),
            Weather = weather.Seen.ToDictionary(seen => seen.Key.ToString(), seen => (long)seen.Value),
            FaultsMet = weather.Hits,
            Trends = Flatness.TrendsOf([.. sampler.Samples.Where(sample => sample.At >= warmUp.TotalSeconds)]),
            Wrongs = _tally.Wrongs,
            Wrong = _tally.Wrong,
        };
    }

    private static CoveoPushClient NewClient(Uri address) => new(new CoveoPushOptions
    {
        OrganizationId = CoveoEmulator.OrganizationId,
        ApiKey = CoveoEmulator.ApiKey,
        Endpoint = address,

        // Quicker than against the service, so that an hour has room for many failures; few retries, so that some of them reach the caller.
        Retry = { MaxRetries = 3, BaseDelay = TimeSpan.FromMilliseconds(20), MaxDelay = TimeSpan.FromMilliseconds(500), MaxRetryAfter = TimeSpan.FromSeconds(3) },
        Timeouts = { Attempt = TimeSpan.FromSeconds(10), UploadAttempt = TimeSpan.FromSeconds(10) },
    });

    private static IReadOnlyList<Lane> Lanes(LaneContext context) =>
    [
        new BatchLane(context, 1), new BatchLane(context, 2), new SingleLane(context, 3), new CrawlLane(context, 4), new CrawlLane(context, 5),
        new IdentityLane(context, 6), new StreamLane(context, 7), new KilledCrawlerLane(context, 8), new LostBatchLane(context, 9),
    ];

    private async Task TellAsync(IReadOnlyList<Lane> lanes, ResourceSampler sampler, CancellationToken stop)
    {
        try
        {
            var before = 0L;
            while (true)
            {
                await Task.Delay(TimeSpan.FromMinutes(1), stop);
                var (operations, now) = (lanes.Sum(lane => lane.Operations), sampler.Take());
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_since.Elapsed.TotalMinutes,5:0} min  {operations - before,10:N0} operations  {_tally[SoakCount.Accepted],12:N0} accepted in all  {lanes.Sum(lane => lane.Cycles),7:N0} cycles  {now.WorkingSetMb,6:0} MB  in use {now.LiveMb,4:0} MB  {now.Handles,4:0} handles  {now.Sockets,3:0} sockets  {now.Threads,3:0} threads  emulator {now.EmulatorMb,5:0} MB  {_tally.Wrongs} wrong"));
                before = operations;
            }
        }
        catch (OperationCanceledException)
        {
            // The soak is over.
        }
    }
}
