using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>What a caller does after an end does not hold the push up.</summary>
public class EndOfFlushTests
{
    [Fact]
    public async Task A_caller_that_blocks_after_a_flush_keeps_no_place_of_a_batch()
    {
        var sink = new BatchSink();
        var answer = new TaskCompletionSource<bool>();
        sink.OnHandOver = _ => answer.Task;
        using var client = VirtualClient.Of(sink, new ManualTimeProvider());
        await using var push = client.Batches.Start(VirtualClient.SourceId, new BatchOptions { MaxItems = 1, Concurrency = 1 });
        await push.AddAsync(new PushDocument("https://acme.example/1"));
        using var goesOn = new ManualResetEventSlim();
        var flush = Task.Run(() => FlushAndBlockAsync(push, goesOn));
        await VirtualRun.SettleAsync(flush);

        var answering = Task.Run(() => answer.SetResult(true));
        var adding = Task.Run(() => AddAsync(push));
        try
        {
            await VirtualRun.EndAsync(adding);
        }
        finally
        {
            goesOn.Set();
        }

        await Task.WhenAll(flush, answering, adding);
        (await push.CompleteAsync()).Accepted.Should().Be(3);
    }

    private static async Task FlushAndBlockAsync(IBatchPush push, ManualResetEventSlim goesOn)
    {
        await push.FlushAsync().ConfigureAwait(false);
        goesOn.Wait();
    }

    private static async Task AddAsync(IBatchPush push)
    {
        await push.AddAsync(new PushDocument("https://acme.example/2")).ConfigureAwait(false);
        await push.AddAsync(new PushDocument("https://acme.example/3")).ConfigureAwait(false);
    }
}
