using System.Diagnostics;

namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>Warms up, pushes the items, and measures that.</summary>
internal sealed class ThroughputRun : IDisposable
{
    private const int CallersOfSingleItems = 8;

    private readonly TrafficCounter _counter = new();
    private readonly ThroughputArguments _arguments;
    private readonly CoveoPushClient _client;

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The library takes these arguments for wrong.</exception>
    public ThroughputRun(ThroughputArguments arguments)
    {
        _arguments = arguments;
        _client = new CoveoPushClient(Options());
    }

    public Task<ThroughputFigures> MeasureAsync() => _arguments.Shape switch
    {
        ItemShape.Identities => MeasureAsync(PushIdentitiesAsync, number => ThroughputIdentities.Make(number)),
        ItemShape.Group => MeasureAsync(PushGroupAsync, number => Identity.User($"user{number}")),
        _ => MeasureItemsAsync(),
    };

    private async Task<ThroughputFigures> MeasureItemsAsync()
    {
        var make = ThroughputItems.Maker(_arguments.Shape);
        if (!_arguments.Premade)
        {
            return await MeasureAsync(items => PushAsync(items, make), make);
        }

        await PushAsync(_arguments.Warmup, make);
        PushDocument[] premade = [.. ThroughputItems.First(_arguments.Items, make)];
        return await TimeAsync(items => PushAsync(items, number => premade[number]));
    }

    /// <summary>Measures a push that makes what it pushes on the way.</summary>
    private async Task<ThroughputFigures> MeasureAsync(Func<int, Task> push, Func<int, object> make)
    {
        await push(_arguments.Warmup);
        var figures = await TimeAsync(push);
        return figures with { AllocatedBytes = figures.AllocatedBytes - ItemMemory.Bytes(_arguments.Items, make) };
    }

    public void Dispose() => _client.Dispose();

    private async Task<ThroughputFigures> TimeAsync(Func<int, Task> push)
    {
        var sentBefore = _counter.Total;
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        await push(_arguments.Items);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        return new ThroughputFigures(_arguments.Shape, _arguments.Items, elapsed, ThroughputFigures.PeakWorkingSet(), allocated, _counter.Total - sentBefore);
    }

    private Task PushAsync(int items, Func<int, PushDocument> item) => _arguments.Mode == PushMode.Single
        ? Parallel.ForAsync(0, items, new ParallelOptions { MaxDegreeOfParallelism = _arguments.Concurrency ?? CallersOfSingleItems }, (number, stop) => PushOneAsync(item(number), stop))
        : PushInBatchesAsync(items, item);

    private async ValueTask PushOneAsync(PushDocument item, CancellationToken stop) =>
        await _client.Documents.AddOrUpdateAsync(_arguments.Source, item, cancellationToken: stop);

    private async Task PushInBatchesAsync(int items, Func<int, PushDocument> item)
    {
        Check(items, await _client.Batches.PushAsync(_arguments.Source, ThroughputItems.First(items, item)));
    }

    private async Task PushIdentitiesAsync(int identities) =>
        Check(identities, await _client.SecurityIdentities.PushAsync(_arguments.Source, ThroughputIdentities.First(identities)));

    private Task PushGroupAsync(int members) => _client.SecurityIdentities.AddOrUpdateAsync(_arguments.Source, ThroughputIdentities.Group(members));

    private static void Check(int items, PushSummary summary)
    {
        if (summary.Accepted != items)
        {
            throw new InvalidOperationException($"Of {items}, {summary.Accepted} were accepted: {summary}.");
        }
    }

    /// <summary>The library's defaults, but for what an argument says.</summary>
    private CoveoPushOptions Options()
    {
        var options = new CoveoPushOptions
        {
            OrganizationId = _arguments.Organization,
            ApiKey = ThroughputArguments.ApiKey,
            Endpoint = _arguments.Endpoint,
            ConfigureHandler = inner => new CountingHandler(_counter, inner),
        };
        if (_arguments.BatchBytes is { } batchBytes)
        {
            options.Batches.MaxBytes = batchBytes;
        }

        if (_arguments is { Mode: PushMode.Batches, Concurrency: { } concurrency })
        {
            options.Batches.Concurrency = concurrency;
        }

        return options;
    }
}
