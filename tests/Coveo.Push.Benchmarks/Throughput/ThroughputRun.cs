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

    public async Task<ThroughputFigures> MeasureAsync()
    {
        var make = ThroughputItems.Maker(_arguments.Shape);
        await PushAsync(_arguments.Warmup, make);
        return _arguments.Premade ? await MeasurePremadeAsync(make) : await MeasureMadeOnTheWayAsync(make);
    }

    public void Dispose() => _client.Dispose();

    private async Task<ThroughputFigures> MeasurePremadeAsync(Func<int, PushDocument> make)
    {
        PushDocument[] items = [.. ThroughputItems.First(_arguments.Items, make)];
        return await TimeAsync(number => items[number]);
    }

    private async Task<ThroughputFigures> MeasureMadeOnTheWayAsync(Func<int, PushDocument> make)
    {
        var figures = await TimeAsync(make);
        return figures with { AllocatedBytes = figures.AllocatedBytes - ItemMemory.Bytes(_arguments.Items, make) };
    }

    private async Task<ThroughputFigures> TimeAsync(Func<int, PushDocument> item)
    {
        var sentBefore = _counter.Total;
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        await PushAsync(_arguments.Items, item);
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
        var summary = await _client.Batches.PushAsync(_arguments.Source, ThroughputItems.First(items, item));
        if (summary.Accepted != items)
        {
            throw new InvalidOperationException($"Of {items} items, {summary.Accepted} were accepted: {summary}.");
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
