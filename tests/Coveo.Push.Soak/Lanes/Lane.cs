using Coveo.Push.Soak.Emulation;
using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.Soak.Lanes;

/// <summary>One way to push, again and again, to a source of its own, which is compared with what was reported at the end of each cycle.</summary>
internal abstract class Lane(LaneContext context, string name, int number)
{
    /// <summary>A cycle takes seconds; one that takes so long hangs.</summary>
    private static readonly TimeSpan LongestCycle = TimeSpan.FromMinutes(10);

    public string Name => name;

    public int Cycles { get; private set; }

    public long Operations { get; protected set; }

    protected ICoveoPushClient Client => context.Client;

    protected LaneContext Context => context;

    protected SoakTally Tally => context.Tally;

    protected Random Random { get; } = new(context.Seed + number);

    /// <summary>What was done last, for whoever looks for the cause of something that is wrong.</summary>
    protected Queue<string> History { get; } = [];

    protected string SourceId { get; private set; } = "";

    /// <summary>Creates what the lane pushes to, before anything goes wrong.</summary>
    public virtual async Task PrepareAsync() => SourceId = (await Client.Sources.CreateAsync(Source())).Id;

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await CycleAsync().WaitAsync(LongestCycle, CancellationToken.None);
                Cycles++;
            }
        }
        catch (TimeoutException)
        {
            Tally.Blame(name, [$"The cycle did not end within {LongestCycle.TotalMinutes} minutes."]);
        }
        catch (Exception unexpected)
        {
            // Whatever a cycle does not expect is what the soak looks for; the lane ends, the others go on.
            Tally.Blame(name, [$"The cycle ended with {unexpected}"]);
        }
    }

    protected virtual Platform.SourceDefinition Source() => Platform.SourceDefinition.Push("soak " + name, Platform.SourceVisibility.Shared);

    protected abstract Task CycleAsync();

    protected async Task<Dictionary<string, HeldItem>> CompareAsync(ItemBook book)
    {
        var held = await context.Control.ItemsAsync(SourceId);
        held = book.Agrees(held) ? held : await context.Control.ItemsAtRestAsync(SourceId);
        var wrong = book.Compare(held);
        Tally.Blame(name, wrong);
        if (wrong.Count > 0)
        {
            await context.ExplainAsync($"{name}: {string.Join("\n  ", wrong.Take(5).Concat(History))}\n  {await context.Control.LogAsync(SourceId, wrong[0].Split(' ')[0])}");
        }

        Tally.Add(SoakCount.Compared, held.Count);
        return held;
    }

    /// <summary>Cancels one push of six, somewhere in its course.</summary>
    protected CancellationTokenSource SometimesCancelled()
    {
        var source = new CancellationTokenSource();
        if (Random.Next(6) == 0)
        {
            source.CancelAfter(TimeSpan.FromMilliseconds(Random.Next(1, 400)));
        }

        return source;
    }

    protected BatchOptions DrawnOptions(PushLedger ledger) => new()
    {
        MaxBytes = Random.Next(4) == 0 ? Random.Next(100_000, 1_000_000) : 5_000_000,
        MaxItems = Random.Next(3) == 0 ? Random.Next(20, 500) : 10_000,
        MaxInlineBodyBytes = Random.Next(2) == 0 ? 50_000 : null,
        Concurrency = Random.Next(1, 9),
        OnFailure = (BatchFailureMode)Random.Next(2),
        OnItemNotAccepted = ledger.HearAsync,
    };

    /// <summary>Runs a push and takes its summary from wherever it ends.</summary>
    protected async Task<PushSummary> SummaryOfAsync(Func<Task<PushSummary>> push)
    {
        try
        {
            return await push();
        }
        catch (CoveoPushIncompleteException incomplete)
        {
            Tally.Fail(incomplete);
            return incomplete.Summary;
        }
        catch (PushCanceledException cancelled)
        {
            Tally.Fail(cancelled);
            Tally.Add(SoakCount.Cancelled);
            return cancelled.Summary;
        }
    }
}
