using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.Soak.Lanes;

/// <summary>One item a call, by several callers at once, over a client that is made and disposed of in each cycle.</summary>
internal sealed class SingleLane(LaneContext context, int number) : Lane(context, "single", number)
{
    private const int Callers = 8;
    private const int ItemsOfCaller = 40;
    private const int Calls = 60;

    private readonly SoakItems _items = new("single", Callers * ItemsOfCaller);
    private ItemBook? _book;
    private int _version;

    protected override async Task CycleAsync()
    {
        _book ??= new ItemBook(_items);
        using var client = Context.NewClient();
        var seeds = Enumerable.Range(0, Callers).Select(caller => (Caller: caller, Seed: Random.Next())).ToList();
        await Task.WhenAll(seeds.Select(drawn => CallAsync(client, drawn.Caller, new Random(drawn.Seed))));
        Operations += Callers * Calls;
        await CompareAsync(_book);
    }

    private async Task CallAsync(CoveoPushClient client, int caller, Random random)
    {
        for (var call = 0; call < Calls; call++)
        {
            var item = (caller * ItemsOfCaller) + random.Next(ItemsOfCaller);
            var version = random.Next(6) == 0 ? ItemBook.Absent : Interlocked.Increment(ref _version);
            using var cancellation = new CancellationTokenSource();
            if (random.Next(50) == 0)
            {
                cancellation.CancelAfter(TimeSpan.FromMilliseconds(random.Next(1, 30)));
            }

            Tally.Add(SoakCount.Operations);
            try
            {
                await (version == ItemBook.Absent
                    ? client.Documents.DeleteAsync(SourceId, _items.Id(item), cancellationToken: cancellation.Token)
                    : client.Documents.AddOrUpdateAsync(SourceId, _items.Make(item, version), cancellationToken: cancellation.Token));
                _book!.Settle(item, version);
                Tally.Add(SoakCount.Accepted);
            }
            catch (Exception failure) when (failure is CoveoPushException or OperationCanceledException)
            {
                // The call may have acted all the same.
                _book!.Doubt(item, version);
                Tally.Add(failure is OperationCanceledException ? SoakCount.Cancelled : SoakCount.Failed);
                Tally.Fail(failure);
            }
        }
    }
}
