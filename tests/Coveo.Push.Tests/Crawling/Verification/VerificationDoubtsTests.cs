using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>When the state of a source is told of what did not get into the index, and by whom.</summary>
public sealed class VerificationDoubtsTests : VerificationTest
{
    private const string CouldNot =
        "The state could not be told of items that did not get into the index, and a rescan may take them for unchanged. Verify again, or push everything once with a rebuild. ";

    private readonly WatchedStateStore _store;

    public VerificationDoubtsTests() => Options.StateStore = _store = new WatchedStateStore(Time);

    [Fact]
    public async Task Where_everything_is_well_the_state_is_left_alone()
    {
        var crawl = await CrawledAsync("a://1", "a://2");
        Log.Add("a://1", Service.Now);
        Log.Add("a://1", Service.Now, "MAPPING", "WARNING");
        _store.Calls.Clear();

        await LookAsync(crawl);

        _store.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_lost_is_told_once_by_somebody_of_its_own()
    {
        Options.LeaseDuration = TimeSpan.FromMinutes(3);
        var crawl = await CrawledAsync("a://1", "a://2");
        Log.Add("a://1", Service.Now, "CONSUMING", "REJECTED");
        Log.Add("a://2", Service.Now, "INDEXING", "ERROR");
        _store.Calls.Clear();

        await LookAsync(crawl);
        await LookAsync(crawl);

        _store.Calls.Should().Equal("open", "doubt", "dispose");
        _store.Leases[^1].Holder.Should().MatchRegex(@"^a crawler, verifying \([0-9a-f]{32}\)$");
        _store.Leases[^1].Duration.Should().Be(TimeSpan.FromMinutes(3));
        _store.Keys[^1].Should().Be(new CrawlStateKey("acmeorg1", SourceId));
        Time.TimerCount.Should().Be(0);
    }

    [Fact]
    public async Task It_has_the_name_of_the_crawler_with_something_of_its_own()
    {
        Options.LeaseHolder = "shop crawler";
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now, "CONSUMING", "REJECTED");

        await LookAsync(crawl);

        _store.Leases[^1].Holder.Should().MatchRegex(@"^shop crawler, verifying \([0-9a-f]{32}\)$");
    }

    [Fact]
    public async Task What_could_not_be_told_is_said_and_told_the_next_time()
    {
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now, "CONSUMING", "REJECTED");
        _store.OnCall = call => Fail(call == "doubt");

        var verification = await LookAsync(crawl);

        verification.StateProblem.Should().Be($"{CouldNot}The disk is full.");
        (verification.Problem, verification.Rejected).Should().Be((null, 1));
        _store.Calls[^1].Should().Be("dispose");
        _store.OnCall = _ => { };
        _store.Calls.Clear();

        (await LookAsync(crawl)).StateProblem.Should().BeNull();

        _store.Calls.Should().Equal("open", "doubt", "dispose");
    }

    [Fact]
    public async Task Of_thousands_a_store_that_fails_is_tried_once_and_all_are_told_the_next_time()
    {
        var ids = Enumerable.Range(1, 2_001).Select(number => $"a://{number}").ToArray();
        Options.Batches!.MaxItems = 5_000;
        var crawl = await CrawledAsync(ids);
        Array.ForEach(ids, id => Log.Add(id, Service.Now, "CONSUMING", "REJECTED"));
        _store.OnCall = call => Fail(call == "open");
        _store.Calls.Clear();

        (await LookAsync(crawl)).StateProblem.Should().Be($"{CouldNot}The disk is full.");
        _store.Calls.Should().Equal("open");
        _store.OnCall = _ => { };
        _store.Calls.Clear();

        await LookAsync(crawl);

        _store.Calls.Should().Equal("open", "doubt", "dispose", "open", "doubt", "dispose", "open", "doubt", "dispose");
    }

    [Fact]
    public async Task A_cancellation_of_the_stores_own_is_a_problem_and_one_of_the_callers_is_not()
    {
        var crawl = await CrawledAsync("a://1");
        Log.Add("a://1", Service.Now, "CONSUMING", "REJECTED");
        _store.OnCall = _ => throw new OperationCanceledException("The store was too slow.");
        (await LookAsync(crawl)).StateProblem.Should().Be($"{CouldNot}The store was too slow.");

        using var stop = new CancellationTokenSource();
        _store.OnCall = _ =>
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        };

        await crawl.Awaiting(it => it.VerifyAsync(TimeSpan.Zero, cancellationToken: stop.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    private static void Fail(bool isSo)
    {
        if (isSo)
        {
            throw new IOException("The disk is full.");
        }
    }
}
