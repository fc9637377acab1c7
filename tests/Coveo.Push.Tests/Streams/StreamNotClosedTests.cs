using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>Closing a stream deletes what is not in it: it is closed only if everything is in it for certain.</summary>
public sealed class StreamNotClosedTests : StreamFullLoadTest
{
    private const string AsItWas = "The stream was not closed, and the source is as it was.";

    [Theory]
    [InlineData(BatchFailureMode.Halt)]
    [InlineData(BatchFailureMode.Continue)]
    public async Task A_chunk_that_could_not_be_uploaded_leaves_it_open_and_its_items_are_told(BatchFailureMode mode)
    {
        Options.MaxItems = 2;
        Options.OnFailure = mode;
        Service.OnCall = words => words == "upload f2" ? StreamService.Answer(500) : null;
        await using var load = await StartAsync();
        await AddAsync(load, 4);

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());

        thrown.Message.Should().EndWith(AsItWas);
        thrown.NotAccepted.Select(item => (item.Id, item.Result)).Should().Equal(("a://3", ItemResult.Failed), ("a://4", ItemResult.Failed));
        thrown.NotAccepted.Should().OnlyContain(item => item.Json.IsEmpty && item.Exception is CoveoPushException);
        (thrown.Summary.Accepted, thrown.Summary.Failed, thrown.MayHaveTakenEffect).Should().Be((2, 2, false));
        Told.Select(told => (told.Item.Id, told.Json)).Should().Equal(("a://3", """{"documentId":"a://3"}"""), ("a://4", """{"documentId":"a://4"}"""));
        Service.Words.Should().NotContain("close");
    }

    [Theory]
    [InlineData("chunk")]
    [InlineData("upload f1")]
    [InlineData("upload f3")]
    public async Task Whichever_call_of_a_chunk_fails(string call)
    {
        Options.MaxItems = 1;
        Service.OnCall = words => words == call ? StreamService.Answer(400, """{"errorCode":"INVALID_JSON","message":"no"}""") : null;
        await using var load = await StartAsync();
        try
        {
            await AddAsync(load, 3);
        }
        catch (CoveoPushIncompleteException)
        {
            // It halts while items are added.
        }

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());

        Service.Words.Should().NotContain("close");
        thrown.Message.Should().NotStartWith("Adding something", "the failure itself says more");
        thrown.NotAccepted.Should().HaveSameCount(Told);
        (thrown.Summary.Accepted + thrown.Summary.Failed + thrown.Summary.NotSent).Should().Be(thrown.Summary.Items);
    }

    [Fact]
    public async Task An_item_that_breaks_a_rule_leaves_it_open()
    {
        await using var load = await StartAsync();
        await AddAsync(load, 2);
        await load.AddAsync(Item("no URI"));

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());

        thrown.NotAccepted.Should().ContainSingle().Which.Result.Should().Be(ItemResult.Rejected);
        Service.Words.Should().Equal("source", "open", "upload f1");
    }

    [Fact]
    public async Task Disposing_never_closes()
    {
        await using (var load = await StartAsync())
        {
            await AddAsync(load, 2);
        }

        Service.Words.Should().Equal("source", "open");
        Told.Should().OnlyContain(told => told.Item.Result == ItemResult.NotSent).And.HaveCount(2);
    }

    [Fact]
    public async Task Cancelling_while_chunks_are_uploaded_leaves_it_open()
    {
        using var cancellation = new CancellationTokenSource();
        Options.MaxItems = 1;
        Service.OnCall = words =>
        {
            if (words == "upload f2")
            {
                cancellation.Cancel();
            }

            return null;
        };
        await using var load = await StartAsync();
        await load.AddAsync(Item("a://1"));
        await load.AddAsync(Item("a://2"));

        await ThrownAsync<OperationCanceledException>(load.CompleteAsync(cancellation.Token));
        Service.Words.Should().NotContain("close");
    }

    [Fact]
    public async Task Adding_that_was_cancelled_leaves_it_open()
    {
        await using var load = await StartAsync();
        await AddAsync(load, 2);
        var adding = () => load.AddAsync(Item("a://3"), new CancellationToken(canceled: true)).AsTask();
        await adding.Should().ThrowAsync<OperationCanceledException>();

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());

        thrown.Message.Should().Be($"Adding something to the load had failed or was cancelled, so it has not everything. Start another one. {AsItWas}");
        Service.Words.Should().NotContain("close");
    }

    [Fact]
    public async Task Something_that_is_still_being_added_leaves_it_open()
    {
        Options.MaxItems = 1;
        var held = new TaskCompletionSource<HttpResponseMessage>();
        Service.OnCall = words => words == "upload f1" ? held.Task : null;
        await using var load = await StartAsync();
        await AddAsync(load, 2);
        var waiting = load.AddAsync(Item("a://3")).AsTask();

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());
        VirtualRun.Inline(() => held.SetResult(BatchService.Answer(200)));
        await EndAsync(waiting);

        thrown.Message.Should().Be($"Something was still being added when the load was completed. Await every AddAsync before CompleteAsync. {AsItWas}");
        Service.Words.Should().NotContain("close");
    }

    [Fact]
    public async Task An_item_that_is_given_twice_leaves_it_open_as_nothing_says_which_counts()
    {
        await using var load = await StartAsync();
        await AddAsync(load, 2);
        var adding = () => load.AddAsync(Item("a://1", "another")).AsTask();

        (await adding.Should().ThrowAsync<ArgumentException>()).WithMessage("Item 'a://1' is in the full load already, and nothing says which of two would count. Add each item once, or load with IStreamsClient.StartLoadAsync, which keeps their order.*");
        await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());
        Service.Words.Should().NotContain("close");
    }

    [Fact]
    public async Task More_items_than_a_source_holds_are_refused_and_leave_it_open()
    {
        await using var load = await StartAsync(options => options.MaxItems = 2);
        await AddAsync(load, 2);
        var adding = () => load.AddAsync(Item("a://3")).AsTask();

        (await adding.Should().ThrowAsync<CoveoQuotaExceededException>()).WithMessage("Item 'a://3' is one more than a source holds, 2 items (docs.coveo.com/en/l62e0540). *");
        await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());
    }

    [Fact]
    public async Task A_stream_whose_first_chunks_may_be_gone_is_not_closed()
    {
        var slow = new ProgressRecorder { OnReport = _ => Time.Advance(TimeSpan.FromMinutes(45)) };
        await using var load = await Streams.StartFullLoadAsync(SourceId, new StreamFullLoadOptions { Batches = Options }, slow);
        await load.AddAsync(Item("a://1"));

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());

        thrown.Message.Should().StartWith("The stream was opened 45 minutes ago, and 45 are the limit (StreamFullLoadOptions.MaxDuration): ").And.EndWith(AsItWas);
        Service.Words.Should().Equal("source", "open", "upload f1");
    }

    [Fact]
    public async Task A_stream_with_a_body_that_may_be_gone_is_not_closed_however_long_it_may_take()
    {
        Options.MaxInlineBodyBytes = 0;
        var slow = new ProgressRecorder { OnReport = _ => Time.Advance(TimeSpan.FromMinutes(45)) };
        await using var load = await Streams.StartFullLoadAsync(SourceId, new StreamFullLoadOptions { Batches = Options, MaxDuration = TimeSpan.FromHours(2) }, slow);
        await load.AddAsync(new PushDocument("a://1") { Body = DocumentBody.FromText("A kayak.") });

        // Not in virtual time, which would run ahead of the body that is prepared.
        var completing = () => load.CompleteAsync();
        var thrown = (await completing.Should().ThrowAsync<StreamLoadIncompleteException>()).Which;

        thrown.Message.Should().StartWith("A body in the stream, in a file container of its own, would be gone when the service looks for it: ").And.EndWith(AsItWas);
        Service.Words.Should().Equal("source", "open", "create", "upload f2", "upload f1");
    }

    [Fact]
    public async Task A_load_that_takes_too_long_uploads_nothing_more()
    {
        await using var load = await StartAsync(options => options.MaxDuration = TimeSpan.FromMinutes(5));
        await load.AddAsync(Item("a://1"));
        Time.Advance(TimeSpan.FromMinutes(5));

        await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());

        Told.Should().ContainSingle().Which.Item.Result.Should().Be(ItemResult.Failed);
        Service.Words.Should().Equal("source", "open");
    }

    [Fact]
    public async Task It_is_completed_once()
    {
        await using var load = await StartAsync();
        await AddAsync(load, 1);
        await load.CompleteAsync();
        var again = () => load.CompleteAsync();
        var adding = () => load.AddAsync(Item("a://9")).AsTask();

        await again.Should().ThrowAsync<InvalidOperationException>();
        await adding.Should().ThrowAsync<InvalidOperationException>();
        Service.Words.Count(word => word == "close").Should().Be(1);
    }
}
