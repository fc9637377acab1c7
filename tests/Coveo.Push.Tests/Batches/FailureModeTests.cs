using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>What a batch that fails does to the rest: halt, or go on.</summary>
public sealed class FailureModeTests : BatchTest
{
    public FailureModeTests()
    {
        Options.MaxItems = 2;
        Service.OnHandOver = fileId => fileId == "f2" ? Task.FromResult(BatchService.Answer(400, """{"errorCode":"INVALID_JSON","message":"m"}""")) : null;
    }

    [Fact]
    public async Task Halting_sends_nothing_more_and_throws_what_stopped_it()
    {
        var thrown = await ThrownAsync<CoveoPushIncompleteException>(Client.Batches.PushAsync(SourceId, Items(10), Options));

        Service.Words.Should().Equal("create", "upload f1", "hand over f1", "create", "upload f2", "hand over f2");
        (thrown.Summary.Accepted, thrown.Summary.Failed, thrown.Summary.Batches, thrown.Summary.FailedBatches).Should().Be((2, 2, 1, 1));
        thrown.Summary.Interruption.Should().Be(PushInterruption.Halted);
        (thrown.Summary.Failed + thrown.Summary.NotSent + thrown.Summary.Accepted).Should().Be(thrown.Summary.Items);
        thrown.InnerException.Should().BeAssignableTo<CoveoPushException>().Which.ErrorCode.Should().Be("INVALID_JSON");
        thrown.ErrorCode.Should().Be("INVALID_JSON", "its facts become those of the push");
        thrown.Summary.FirstNotAccepted!.Id.Should().Be("a://3");
        thrown.Message.Should().Be($"Not every item has reached source 's1': {thrown.Summary}. The first one is {thrown.Summary.FirstNotAccepted}");
    }

    [Fact]
    public async Task Items_after_a_halt_say_why_they_were_not_sent()
    {
        await ThrownAsync<CoveoPushIncompleteException>(Client.Batches.PushAsync(SourceId, Items(10), Options));

        var after = Told.Where(told => told.Item.Result == ItemResult.NotSent).Select(told => told.Item).ToList();
        after.Should().NotBeEmpty().And.OnlyContain(item => item.Reason.StartsWith("The push has halted before it was sent: ", StringComparison.Ordinal) && item.Exception is CoveoPushException && !item.MayHaveArrived);
    }

    [Fact]
    public async Task Going_on_sends_the_others_and_returns_the_summary()
    {
        Options.OnFailure = BatchFailureMode.Continue;

        var summary = await Client.Batches.PushAsync(SourceId, Items(6), Options);

        (summary.Items, summary.Accepted, summary.Failed, summary.Batches, summary.FailedBatches, summary.IsComplete).Should().Be((6, 4, 2, 2, 1, false));
        Told.Select(told => (told.Item.Position, told.Item.Id, told.Item.Result)).Should().Equal((2, "a://3", ItemResult.Failed), (3, "a://4", ItemResult.Failed));
        summary.Interruption.Should().Be(PushInterruption.None, "a push that goes on reads everything");
        Service.Words.Should().Contain("hand over f3");
    }

    [Fact]
    public async Task An_invalid_item_does_not_hold_up_the_others_but_is_thrown_in_the_end()
    {
        var thrown = await ThrownAsync<CoveoPushIncompleteException>(PushAsync(Item("a://1"), Item("no uri"), Item("a://2")));

        (thrown.Summary.Accepted, thrown.Summary.Rejected, thrown.Summary.NotSent, thrown.Summary.Interruption).Should().Be((2, 1, 0, PushInterruption.None));
        thrown.InnerException.Should().BeOfType<CoveoInvalidDocumentException>();
        thrown.Message.Should().EndWith(" The first one is AddOrUpdate 'no uri': Rejected: " + thrown.InnerException!.Message);
    }

    [Fact]
    public async Task Items_are_not_checked_where_the_caller_has_done_so_but_ids_are()
    {
        Options.Validate = false;

        await ThrownAsync<CoveoPushIncompleteException>(PushAsync(new PushDocument("a://1") { FileExtension = "txt" }, Item("no uri")));

        Told.Single().Item.Id.Should().Be("no uri");
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1","fileExtension":"txt"}]}""");
    }

    [Fact]
    public async Task Adding_to_a_push_that_has_halted_is_refused_with_the_reason()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        foreach (var item in Items(4))
        {
            await push.AddAsync(item);
        }

        await ThrownAsync<CoveoPushIncompleteException>(push.FlushAsync().AsTask());
        var thrown = await ThrownAsync<CoveoPushIncompleteException>(push.AddAsync(Item("a://5")).AsTask());

        thrown.Message.Should().StartWith("The push to source 's1' has halted, and the item was not sent: ");
        thrown.ErrorCode.Should().Be("INVALID_JSON");
        (push.SoFar.Items, push.SoFar.NotSent).Should().Be((5, 1));
        Told[^1].Item.Id.Should().Be("a://5");
        Told[^1].Json.Should().Be("""{"documentId":"a://5"}""");
    }
}
