using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>Bodies are read beside the batches, as many at once as batches are on their way; each item gets its outcome whatever becomes of its body.</summary>
public sealed class BodyOutcomeTests : BatchTest
{
    private readonly Dictionary<string, TaskCompletionSource<Stream>> _streams = [];
    private readonly TaskCompletionSource _isTold = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public BodyOutcomeTests()
    {
        var tell = Options.OnItemNotAccepted!;
        Options.OnItemNotAccepted = async (outcome, token) =>
        {
            await tell(outcome, token);
            _isTold.TrySetResult();
        };
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_rejects_its_item_and_no_other()
    {
        Options.OnFailure = BatchFailureMode.Continue;
        var broken = new PushDocument("a://1") { Body = DocumentBody.FromStream(_ => throw new TimeoutException("The database is busy.")) };

        var summary = await PushAsync(broken, Item("a://2"));

        (summary.Accepted, summary.Rejected, summary.Failed).Should().Be((1, 1, 0));
        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Position, item.Id, item.Kind, item.Result, json).Should().Be((0, "a://1", PushOperationKind.AddOrUpdate, ItemResult.Rejected, ""));
        item.Reason.Should().StartWith("Item 'a://1' cannot be pushed: Body could not be read from a stream to open: The database is busy.");
        item.Exception.Should().BeOfType<CoveoInvalidDocumentException>();
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://2"}]}""");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_for_a_container_rejects_its_item(bool isKnownBefore)
    {
        Options.OnFailure = BatchFailureMode.Halt;
        Service.OnUpload = (fileId, _) => fileId == "f1" ? Task.FromResult(BatchService.Answer(413)) : null;
        var large = new PushDocument("a://1") { Body = isKnownBefore ? DocumentBody.FromStream(new ZeroStream(256_000_001), CompressionType.Uncompressed) : DocumentBody.FromText(new string('x', 3_000_000)) };
        await using var push = Client.Batches.Start(SourceId, Options);

        await push.AddAsync(large);
        await VirtualRun.EndAsync(_isTold.Task);

        var item = Told.Should().ContainSingle().Subject.Item;
        (item.Id, item.Result, item.Exception!.GetType()).Should().Be(("a://1", ItemResult.Rejected, typeof(CoveoPayloadTooLargeException)));
        item.Reason.Should().Be(item.Exception.Message);
        (push.SoFar.Rejected, push.SoFar.Failed).Should().Be((1, 0));
        Service.Calls.Should().HaveCount(isKnownBefore ? 0 : 2);
    }

    [Theory]
    [InlineData(BatchFailureMode.Continue)]
    [InlineData(BatchFailureMode.Halt)]
    public async Task A_container_that_cannot_be_made_fails_its_item_and_halts_the_push_where_it_is_to(BatchFailureMode mode)
    {
        Options.OnFailure = mode;
        Options.MaxInlineBodyBytes = 0;
        Service.OnCreate = container => container == 1 ? Task.FromResult(BatchService.Answer(400, """{"errorCode":"INVALID_JSON","message":"no"}""")) : null;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(new PushDocument("a://1") { Body = DocumentBody.FromText("one") });
        await VirtualRun.EndAsync(_isTold.Task);

        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Id, item.Result, item.MayHaveArrived, json).Should().Be(("a://1", ItemResult.Failed, false, ""));
        item.Exception.Should().BeAssignableTo<CoveoPushException>().Which.ErrorCode.Should().Be("INVALID_JSON");
        if (mode == BatchFailureMode.Halt)
        {
            await ThrownAsync<CoveoPushIncompleteException>(push.AddAsync(new PushDocument("a://2") { Body = DocumentBody.FromText("two") }).AsTask());
            (Told[^1].Item.Id, Told[^1].Item.Result, Told[^1].Json).Should().Be(("a://2", ItemResult.NotSent, """{"documentId":"a://2","data":"two"}"""));
            Told[^1].Item.Reason.Should().StartWith("The push has halted before it was sent: ");
            (await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync())).Summary.Interruption.Should().Be(PushInterruption.Halted);
        }
        else
        {
            await push.AddAsync(Item("a://2"));
            (await push.CompleteAsync()).Accepted.Should().Be(1);
        }
    }

    [Fact]
    public async Task As_many_are_read_at_once_as_batches_are_on_their_way()
    {
        Options.Concurrency = 2;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Held("a://1"));
        await push.AddAsync(Held("a://2"));
        var third = push.AddAsync(Held("a://3")).AsTask();
        await VirtualRun.SettleAsync(third);
        third.IsCompleted.Should().BeFalse("two are being read");

        Release("a://2");
        await VirtualRun.EndAsync(third);
        Release("a://1");
        Release("a://3");

        (await push.CompleteAsync()).Accepted.Should().Be(3);
        BatchService.Ids(Service.Uploads.Single()).Should().BeEquivalentTo("a://1", "a://2", "a://3");
    }

    [Fact]
    public async Task One_whose_item_is_refused_takes_no_place_and_gives_none_away()
    {
        Options.OnFailure = BatchFailureMode.Continue;
        await using var push = Client.Batches.Start(SourceId, Options);
        for (var i = 0; i < 3; i++)
        {
            await push.AddAsync(Held("no uri"));
        }

        Told.Should().HaveCount(3).And.OnlyContain(told => told.Item.Result == ItemResult.Rejected && told.Item.Id == "no uri" && told.Json == """{"documentId":"no uri"}""");
        await push.AddAsync(Held("a://1"));
        var second = push.AddAsync(Held("a://2")).AsTask();
        await VirtualRun.SettleAsync(second);
        second.IsCompleted.Should().BeFalse("one is being read");

        Release("a://1");
        await VirtualRun.EndAsync(second);
        Release("a://2");
        (await push.CompleteAsync()).Accepted.Should().Be(2);
    }

    [Fact]
    public async Task One_that_is_being_read_when_the_push_is_given_up_is_not_sent()
    {
        var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Held("a://1"));

        await push.DisposeAsync();

        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Position, item.Id, item.Kind, item.Result, item.Reason, item.Exception, json).Should().Be((0, "a://1", PushOperationKind.AddOrUpdate, ItemResult.NotSent, "The push was cancelled before it was sent.", null, ""));
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_was_read_when_the_push_has_halted_is_not_sent()
    {
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(400));
        Options.MaxItems = 1;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Held("a://1"));
        await push.AddAsync(Item("a://2"));
        await push.AddAsync(Item("a://3"));
        await VirtualRun.EndAsync(_isTold.Task);

        Release("a://1");
        await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync());

        Told.Select(told => (told.Item.Id, told.Item.Result)).Should().BeEquivalentTo([("a://2", ItemResult.Failed), ("a://1", ItemResult.NotSent), ("a://3", ItemResult.NotSent)]);
        Told.Single(told => told.Item.Id == "a://1").Json.Should().Be("""{"documentId":"a://1"}""", "a body that was to be read is not part of it");
        Told.Single(told => told.Item.Id == "a://1").Item.Exception.Should().BeAssignableTo<CoveoPushException>();
    }

    [Fact]
    public async Task Completing_waits_for_the_bodies_that_are_being_read()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Held("a://1"));
        var completing = push.CompleteAsync();
        await VirtualRun.SettleAsync(completing);
        completing.IsCompleted.Should().BeFalse();

        Release("a://1");

        (await completing).Accepted.Should().Be(1);
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1","compressedBinaryData":"b25l","compressionType":"UNCOMPRESSED"}]}""");
    }

    [Fact]
    public async Task Waiting_for_a_place_to_read_can_be_given_up()
    {
        using var cancellation = new CancellationTokenSource();
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Held("a://1"));
        var adding = push.AddAsync(Held("a://2"), cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await ((Func<Task>)(() => adding)).Should().ThrowAsync<OperationCanceledException>();
        Release("a://1");
        var summary = await push.CompleteAsync();
        (summary.Items, summary.Accepted).Should().Be((1, 1));
    }

    private PushDocument Held(string id)
    {
        var stream = _streams[id] = new TaskCompletionSource<Stream>();
        return new PushDocument(id) { Body = DocumentBody.FromStream(token => new ValueTask<Stream>(stream.Task.WaitAsync(token)), CompressionType.Uncompressed) };
    }

    private void Release(string id) => _streams[id].SetResult(new MemoryStream("one"u8.ToArray()));
}
