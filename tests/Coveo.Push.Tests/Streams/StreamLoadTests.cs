using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>The recommended way to load a stream source: everything as updates, then what is older than the first of them is deleted.</summary>
public sealed class StreamLoadTests : StreamTest
{
    private readonly StreamLoadOptions _options;

    public StreamLoadTests()
    {
        Options.MaxItems = 2;
        _options = new StreamLoadOptions { Batches = Options };
    }

    [Fact]
    public async Task Everything_is_updated_and_what_is_older_than_the_first_update_deleted()
    {
        var result = await Streams.LoadAsync(SourceId, Items(3), _options);

        Service.Calls.Where(call => call.Address.Host != "storage.example").Select(call => call.Line).Should().Equal(
            "GET https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources/s1",
            "POST https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/files?useVirtualHostedStyleUrl=true",
            $"PUT {StreamService.SourceUrl}/stream/update?fileId=f1",
            "POST https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/files?useVirtualHostedStyleUrl=true",
            $"PUT {StreamService.SourceUrl}/stream/update?fileId=f2",
            $"POST {StreamService.SourceUrl}/stream/deleteolderthan/1738555500001");
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1"},{"documentId":"a://2"}]}""", """{"addOrUpdate":[{"documentId":"a://3"}]}""");
        result.Updates.Select(update => (update.OrderingId, update.RequestId)).Should().Equal((new OrderingId(1738555500001), "r1"), (new OrderingId(1738555500002), "r2"));
        (result.Deletion!.OrderingId, result.Deletion.RequestId).Should().Be((new OrderingId(1738555505999), "d1"));
        (result.OrderingId, result.IsOldDeleted, result.Close, result.NotDeletedBecause).Should().Be((new OrderingId(1738555500001), true, null, null));
        result.ToString().Should().EndWith("; what is older is deleted");
    }

    [Fact]
    public async Task The_lowest_ordering_id_counts_and_not_the_first_that_was_told()
    {
        Service.OrderingIdOf = number => number == 1 ? "\"1738555500900\"" : "\"1738555500100\"";

        await Streams.LoadAsync(SourceId, Items(3), _options);

        Service.Words.Last().Should().Be("delete older than 1738555500100");
    }

    [Fact]
    public async Task What_was_taken_before_its_answer_was_lost_is_not_deleted_as_older_than_its_repetition()
    {
        MaxRetries = 1;
        var lost = false;
        Service.OnCall = words =>
        {
            if (words == "update f1" && !lost)
            {
                // The service has taken it, with an ordering ID of this moment; that of the repetition is for nothing.
                lost = true;
                return Lost();
            }

            return words == "create" ? Told(1738555499) : null;
        };

        var result = await EndAsync(Streams.LoadAsync(SourceId, Items(3), _options));

        Service.Words.Last().Should().Be("delete older than 1738555498000", "that is the service's time before the first attempt, less a second");
        (result.Updates[0].OrderingId, result.OrderingId, result.Summary.Accepted).Should().Be((null, new OrderingId(1738555498000), 3));

        static Task<HttpResponseMessage> Told(long seconds)
        {
            var answer = BatchService.Answer(201, """{"fileId":"f1","uploadUri":"https://storage.example/f1?s=1","requiredHeaders":{} }""");
            answer.Headers.Date = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return Task.FromResult(answer);
        }
    }

    [Fact]
    public async Task Nothing_is_deleted_after_a_lost_answer_where_the_service_tells_no_time()
    {
        MaxRetries = 1;
        var lost = false;
        Service.OnCall = words => words == "update f1" && !lost && (lost = true) ? Lost() : null;

        var result = await EndAsync(Streams.LoadAsync(SourceId, Items(1), _options));

        (result.IsOldDeleted, result.NotDeletedBecause).Should().Be((false, "The service has not told the ordering ID of each update, and without that nobody knows what is older."));
    }

    [Fact]
    public async Task A_queue_delay_travels_in_minutes()
    {
        _options.QueueDelay = TimeSpan.FromMinutes(3);

        await Streams.LoadAsync(SourceId, Items(1), _options);

        Service.Calls[^1].Line.Should().Be($"POST {StreamService.SourceUrl}/stream/deleteolderthan/1738555500001?queueDelay=3");
    }

    [Theory]
    [InlineData("create", BatchFailureMode.Halt)]
    [InlineData("upload f1", BatchFailureMode.Halt)]
    [InlineData("update f2", BatchFailureMode.Halt)]
    [InlineData("update f2", BatchFailureMode.Continue)]
    public async Task Nothing_is_deleted_unless_everything_was_accepted(string call, BatchFailureMode mode)
    {
        Options.OnFailure = mode;
        Service.OnCall = words => words == call ? StreamService.Answer(400) : null;

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(Streams.LoadAsync(SourceId, Items(4), _options));

        thrown.Message.Should().EndWith("What was accepted stays, and nothing old was deleted.");
        thrown.NotAccepted.Should().NotBeEmpty().And.OnlyContain(item => item.Result != ItemResult.Accepted);
        Service.Words.Should().NotContain(words => words.StartsWith("delete", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_series_that_breaks_deletes_nothing()
    {
        var thrown = await ThrownAsync<StreamLoadIncompleteException>(Streams.LoadAsync(SourceId, Broken(), _options));

        thrown.Summary.Interruption.Should().Be(PushInterruption.SeriesBroken);
        Service.Words.Should().NotContain(words => words.StartsWith("delete", StringComparison.Ordinal));

        static IEnumerable<PushDocument> Broken()
        {
            yield return Item("a://1");
            throw new InvalidOperationException("The shop is closed.");
        }
    }

    [Fact]
    public async Task An_update_whose_ordering_id_is_not_told_deletes_nothing()
    {
        Service.OrderingIdOf = number => number == 2 ? "null" : "\"1738555500001\"";

        var result = await Streams.LoadAsync(SourceId, Items(3), _options);

        (result.IsOldDeleted, result.NotDeletedBecause).Should().Be((false, "The service has not told the ordering ID of each update, and without that nobody knows what is older."));
    }

    [Fact]
    public async Task A_deletion_that_fails_is_told_as_what_it_is()
    {
        Service.OnCall = words => words.StartsWith("delete", StringComparison.Ordinal) ? StreamService.Answer(400) : null;

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(Streams.LoadAsync(SourceId, Items(1), _options));

        thrown.Message.Should().StartWith("Every item was accepted, but deleting what is old failed: ");
        (thrown.Summary.IsComplete, thrown.MayHaveTakenEffect).Should().Be((true, false));
    }

    [Fact]
    public async Task A_producer_that_calls_feeds_a_load_of_its_own_and_an_item_may_come_twice()
    {
        await using var load = await Streams.StartLoadAsync(SourceId, _options);
        await load.AddAsync(Item("a://1", "former"));
        await load.AddAsync(Item("a://2"));
        await load.AddAsync(Item("a://3"));
        await load.AddAsync(Item("a://1", "latter"));

        var result = await load.CompleteAsync();

        result.Summary.Accepted.Should().Be(4);
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1","title":"former"},{"documentId":"a://2"}]}""", """{"addOrUpdate":[{"documentId":"a://3"},{"documentId":"a://1","title":"latter"}]}""");
        Service.Words.Last().Should().Be("delete older than 1738555500001");
    }

    [Fact]
    public async Task Items_that_come_one_by_one_are_loaded_too()
    {
        var result = await Streams.LoadAsync(SourceId, Series(), _options);

        result.Summary.Accepted.Should().Be(3);

        static async IAsyncEnumerable<PushDocument> Series()
        {
            foreach (var item in Items(3))
            {
                await Task.CompletedTask;
                yield return item;
            }
        }
    }

    [Fact]
    public async Task Disposing_deletes_nothing()
    {
        await using (var load = await Streams.StartLoadAsync(SourceId, _options))
        {
            await load.AddAsync(Item("a://1"));
        }

        Service.Words.Should().Equal("source");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1441)]
    [InlineData(0.5)]
    public async Task A_queue_delay_out_of_its_range_is_refused_before_anything_is_sent(double minutes)
    {
        _options.QueueDelay = TimeSpan.FromMinutes(minutes);
        var loading = () => Streams.LoadAsync(SourceId, Items(1), _options);

        await loading.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("The queue delay is *");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_deletion_that_has_begun_gets_some_seconds_to_come_to_its_answer_when_the_load_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var held = new TaskCompletionSource<HttpResponseMessage>();
        var loading = DeletingAsync(held.Task, cancellation.Token);
        await VirtualRun.SettleAsync(loading);
        VirtualRun.Inline(cancellation.Cancel);
        loading.IsCompleted.Should().BeFalse();

        VirtualRun.Inline(() => held.SetResult(BatchService.Answer(201, """{"orderingId":"7","requestId":"r"}""")));

        (await EndAsync(loading)).Deletion!.OrderingId.Should().Be(new OrderingId(7));
    }

    [Fact]
    public async Task Without_an_answer_it_is_cut_after_a_while_and_may_have_taken_effect()
    {
        using var cancellation = new CancellationTokenSource();
        var loading = DeletingAsync(new TaskCompletionSource<HttpResponseMessage>().Task, cancellation.Token);
        await VirtualRun.SettleAsync(loading);
        VirtualRun.Inline(cancellation.Cancel);

        (await ThrownAsync<StreamLoadIncompleteException>(loading)).MayHaveTakenEffect.Should().BeTrue();
    }

    private Task<StreamLoadResult> DeletingAsync(Task<HttpResponseMessage> answer, CancellationToken cancellationToken)
    {
        Service.OnCall = words => words.StartsWith("delete", StringComparison.Ordinal) ? answer : null;
        return Streams.LoadAsync(SourceId, Items(1), _options, cancellationToken: cancellationToken);
    }
}
