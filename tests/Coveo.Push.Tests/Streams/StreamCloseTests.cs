using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>The call that closes a stream, when it goes wrong: what may have happened is said.</summary>
public sealed class StreamCloseTests : StreamFullLoadTest
{
    [Fact]
    public async Task A_refusal_says_that_the_source_is_as_it_was()
    {
        Service.OnCall = words => words == "close" ? StreamService.Answer(412, """{"errorCode":"INVALID_PARAMETER","message":"no"}""") : null;
        await using var load = await StartAsync();
        await AddAsync(load, 1);

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());

        thrown.Message.Should().StartWith("Every item was uploaded, but closing the stream failed: ").And.EndWith("The stream was not closed, and the source is as it was.");
        (thrown.MayHaveTakenEffect, thrown.Summary.Accepted, thrown.ErrorCode).Should().Be((false, 1, "INVALID_PARAMETER"));
    }

    [Fact]
    public async Task An_answer_that_was_lost_leaves_open_whether_it_has_taken_effect()
    {
        Service.OnCall = words => words == "close" ? Lost() : null;
        await using var load = await StartAsync();
        await AddAsync(load, 1);

        var thrown = await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync());

        thrown.MayHaveTakenEffect.Should().BeTrue();
        thrown.Message.Should().EndWith("It may have taken effect all the same: look at the source before you load it again.");
    }

    [Fact]
    public async Task It_is_repeated_as_closing_twice_comes_to_the_same()
    {
        MaxRetries = 1;
        var closes = 0;
        Service.OnCall = words => words == "close" && ++closes == 1 ? Lost() : null;
        await using var load = await StartAsync();
        await AddAsync(load, 1);

        (await EndAsync(load.CompleteAsync())).OrderingId.Should().Be(new OrderingId(1716387965000));
        closes.Should().Be(2);
    }

    [Fact]
    public async Task A_repeat_that_is_refused_after_a_lost_answer_may_have_taken_effect()
    {
        MaxRetries = 1;
        var closes = 0;
        Service.OnCall = words => words != "close" ? null : ++closes == 1 ? Lost() : StreamService.Answer(404, """{"errorCode":"NOT_FOUND","message":"no such stream"}""");
        await using var load = await StartAsync();
        await AddAsync(load, 1);

        (await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync())).MayHaveTakenEffect.Should().BeTrue();
    }

    [Fact]
    public async Task Once_begun_it_gets_some_seconds_to_come_to_its_answer_when_the_load_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var held = new TaskCompletionSource<HttpResponseMessage>();
        Service.OnCall = words => words == "close" ? held.Task : null;
        await using var load = await StartAsync();
        await AddAsync(load, 1);
        var completing = load.CompleteAsync(cancellation.Token);
        await VirtualRun.SettleAsync(completing);
        VirtualRun.Inline(cancellation.Cancel);
        completing.IsCompleted.Should().BeFalse();

        VirtualRun.Inline(() => held.SetResult(BatchService.Answer(200, """{"orderingId":"7","requestId":"r"}""")));

        (await EndAsync(completing)).OrderingId.Should().Be(new OrderingId(7));
    }

    [Fact]
    public async Task Without_an_answer_it_is_cut_after_a_while_and_may_have_taken_effect()
    {
        using var cancellation = new CancellationTokenSource();
        Service.OnCall = words => words == "close" ? new TaskCompletionSource<HttpResponseMessage>().Task : null;
        await using var load = await StartAsync();
        await AddAsync(load, 1);
        var completing = load.CompleteAsync(cancellation.Token);
        await VirtualRun.SettleAsync(completing);
        VirtualRun.Inline(cancellation.Cancel);

        (await ThrownAsync<StreamLoadIncompleteException>(completing)).MayHaveTakenEffect.Should().BeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"orderingId":1716387965000}""")]
    public async Task An_answer_that_says_less_is_a_good_one(string answer)
    {
        Service.OnCall = words => words == "close" ? StreamService.Answer(200, answer) : null;
        await using var load = await StartAsync();
        await AddAsync(load, 1);

        var result = await load.CompleteAsync();

        result.IsOldDeleted.Should().BeTrue();
        result.OrderingId.Should().Be(answer.Length > 2 ? new OrderingId(1716387965000) : null);
    }
}
