using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>When a push is disposed of, nothing of it is on its way any more, whoever asks.</summary>
public class DisposalTests
{
    [Fact]
    public async Task A_second_disposal_waits_for_what_is_on_its_way_like_the_first()
    {
        var sink = new BatchSink();
        var answer = new TaskCompletionSource<bool>();
        sink.OnHandOver = _ => answer.Task;
        using var client = VirtualClient.Of(sink, new ManualTimeProvider());
        var push = client.Batches.Start(VirtualClient.SourceId);
        await push.AddAsync(new PushDocument("https://acme.example/1"));
        var flush = push.FlushAsync().AsTask();

        var first = push.DisposeAsync().AsTask();
        var second = push.DisposeAsync().AsTask();
        await VirtualRun.SettleAsync(second);

        (first.IsCompleted, second.IsCompleted).Should().Be((false, false));
        answer.SetResult(true);
        await Task.WhenAll(first, second);
        push.SoFar.Accepted.Should().Be(1);
        await FluentActions.Awaiting(() => flush).Should().ThrowAsync<PushCanceledException>();
    }
}
