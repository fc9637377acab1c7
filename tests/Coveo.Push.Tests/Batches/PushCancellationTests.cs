using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>Cancelling a push: what has not left is not sent, what was handed over comes to its answer.</summary>
public sealed class PushCancellationTests : BatchTest
{
    private readonly CancellationTokenSource _cancellation = new();

    [Fact]
    public async Task What_was_not_sent_is_told_and_counted()
    {
        Options.MaxItems = 2;
        Service.OnUpload = (fileId, _) =>
        {
            if (fileId == "f2")
            {
                _cancellation.Cancel();
            }

            return null;
        };

        var thrown = await ThrownAsync<PushCanceledException>(Client.Batches.PushAsync(SourceId, Items(10), Options, cancellationToken: _cancellation.Token));

        thrown.CancellationToken.Should().Be(_cancellation.Token);
        (thrown.Summary.Accepted, thrown.Summary.NotSent, thrown.Summary.Accepted + thrown.Summary.NotSent).Should().Be((2, thrown.Summary.Items - 2, thrown.Summary.Items));
        thrown.Message.Should().Be($"The push was cancelled: {thrown.Summary}.");
        thrown.Message.Should().Match("The push was cancelled: 2 of ? items accepted in 1 batch (*) within 0 s; 0 rejected, 0 failed, ? not sent.");
        Told.Should().OnlyContain(told => told.Item.Result == ItemResult.NotSent && !told.Item.MayHaveArrived).And.HaveCount((int)thrown.Summary.NotSent);
        Service.Words.Should().NotContain("hand over f2");
    }

    [Fact]
    public async Task A_hand_over_that_has_begun_comes_to_its_answer()
    {
        var held = new HeldRequests();
        Service.OnHandOver = held.Hold;
        var push = Client.Batches.PushAsync(SourceId, Items(1), Options, cancellationToken: _cancellation.Token);
        VirtualRun.Inline(_cancellation.Cancel);
        push.IsCompleted.Should().BeFalse();
        await held.ReleaseAsync("f1", 202);

        (await push).IsComplete.Should().BeTrue("everything was accepted, so nothing was cancelled");
        Time.TimerCount.Should().Be(0);
    }

    [Fact]
    public async Task A_hand_over_without_an_answer_is_cut_after_a_while_and_may_have_arrived()
    {
        var held = new HeldRequests();
        Service.OnHandOver = held.Hold;
        var push = Client.Batches.PushAsync(SourceId, Items(1), Options, cancellationToken: _cancellation.Token);
        var began = Time.GetUtcNow();
        VirtualRun.Inline(_cancellation.Cancel);

        var thrown = await ThrownAsync<PushCanceledException>(push);

        (Time.GetUtcNow() - began).Should().Be(TimeSpan.FromSeconds(10));
        thrown.Summary.Failed.Should().Be(1);
        Told.Single().Item.MayHaveArrived.Should().BeTrue();
    }

    [Fact]
    public async Task A_token_that_was_cancelled_before_sends_nothing()
    {
        await _cancellation.CancelAsync();

        var thrown = await ThrownAsync<PushCanceledException>(Client.Batches.PushAsync(SourceId, Items(3), Options, cancellationToken: _cancellation.Token));

        thrown.Summary.Accepted.Should().Be(0);
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Cancelling_the_completion_cancels_the_push()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        await _cancellation.CancelAsync();

        (await ThrownAsync<PushCanceledException>(push.CompleteAsync(_cancellation.Token))).Summary.NotSent.Should().Be(1);
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Cancelling_an_addition_that_waits_drops_that_item_alone()
    {
        Options.MaxItems = 1;
        var held = new HeldRequests();
        Service.OnHandOver = held.Hold;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        await push.AddAsync(Item("a://2"));
        var adding = push.AddAsync(Item("a://3"), _cancellation.Token).AsTask();
        VirtualRun.Inline(_cancellation.Cancel);

        await ((Func<Task>)(() => adding)).Should().ThrowAsync<OperationCanceledException>();
        Told.Single().Item.Reason.Should().Be("Adding it was cancelled while it waited for a place.");
        Told.Single().Json.Should().Be("""{"documentId":"a://3"}""");
        var completing = push.CompleteAsync();
        await held.ReleaseAsync("f1", 202);
        await held.ReleaseAsync("f2", 202);
        (await ThrownAsync<CoveoPushIncompleteException>(completing)).Summary.Accepted.Should().Be(2);
    }
}
