using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>Adding, flushing and their tokens.</summary>
public sealed class AddingTests : BatchTest
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly HeldRequests _held = new();

    [Fact]
    public async Task A_token_that_was_cancelled_before_adds_nothing()
    {
        await _cancellation.CancelAsync();
        await using var push = Client.Batches.Start(SourceId, Options);
        var adding = new Func<Task>[]
        {
            () => push.AddAsync(Item("a://1"), _cancellation.Token).AsTask(),
            () => push.AddAsync(PushOperation.Delete("a://1"), _cancellation.Token).AsTask(),
            () => push.DeleteAsync("a://1", cancellationToken: _cancellation.Token).AsTask(),
            () => push.AddAsync(new ShopPart("bolt", 3), ShopContext.Default.ShopPart, _ => "a://1", cancellationToken: _cancellation.Token).AsTask(),
            () => push.FlushAsync(_cancellation.Token).AsTask(),
        };

        foreach (var add in adding)
        {
            await add.Should().ThrowAsync<OperationCanceledException>();
        }

        (push.SoFar.Items, Told.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task Whoever_waits_for_another_to_add_can_leave()
    {
        Options.MaxItems = 1;
        Service.OnHandOver = _held.Hold;
        await using var push = Client.Batches.Start(SourceId, Options);
        var first = Items(3).Select(item => push.AddAsync(item).AsTask()).ToList();
        var leaving = push.AddAsync(Item("a://4"), _cancellation.Token).AsTask();
        var staying = push.AddAsync(Item("a://5")).AsTask();

        await _cancellation.CancelAsync();

        await ((Func<Task>)(() => leaving)).Should().ThrowAsync<OperationCanceledException>();
        Told.Should().BeEmpty("it was never counted");
        var completing = push.CompleteAsync();
        for (var batch = 1; batch <= 4; batch++)
        {
            await _held.ReleaseAsync($"f{batch}", 202);
        }

        await Task.WhenAll(first);
        await staying;
        var summary = await completing;
        (summary.Items, summary.Accepted).Should().Be((4, 4));
        Service.Uploads.SelectMany(BatchService.Ids).Should().Equal("a://1", "a://2", "a://3", "a://5");
    }

    [Fact]
    public async Task Whoever_waits_while_the_push_is_completed_is_refused()
    {
        Options.MaxItems = 1;
        Service.OnHandOver = _held.Hold;
        await using var push = Client.Batches.Start(SourceId, Options);
        var first = Items(3).Select(item => push.AddAsync(item).AsTask()).ToList();
        var completing = push.CompleteAsync();
        var late = push.AddAsync(Item("a://4")).AsTask();

        for (var batch = 1; batch <= 3; batch++)
        {
            await _held.ReleaseAsync($"f{batch}", 202);
        }

        await ((Func<Task>)(() => late)).Should().ThrowExactlyAsync<InvalidOperationException>().WithMessage("The push was completed, and takes nothing more. Start another one.");
        await Task.WhenAll(first);
        (await completing).Items.Should().Be(3);
    }

    [Fact]
    public async Task Whoever_waits_for_the_body_of_an_earlier_version_can_leave()
    {
        var content = new TaskCompletionSource<Stream>();
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(new PushDocument("a://1") { Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(content.Task)) });
        var deleting = push.DeleteAsync("a://1", cancellationToken: _cancellation.Token).AsTask();

        await _cancellation.CancelAsync();

        await ((Func<Task>)(() => deleting)).Should().ThrowAsync<OperationCanceledException>();
        await push.AddAsync(Item("a://2"));
        content.SetResult(new MemoryStream("one"u8.ToArray()));
        var summary = await push.CompleteAsync();
        (summary.Items, summary.Accepted).Should().Be((2, 2));
    }

    [Fact]
    public async Task A_flush_that_is_given_up_leaves_the_push_as_it_is()
    {
        Service.OnHandOver = _held.Hold;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        var flushing = push.FlushAsync(_cancellation.Token).AsTask();

        await _cancellation.CancelAsync();

        (await ((Func<Task>)(() => flushing)).Should().ThrowAsync<OperationCanceledException>()).Which.Should().NotBeOfType<PushCanceledException>();
        await push.AddAsync(Item("a://2"));
        var completing = push.CompleteAsync();
        await _held.ReleaseAsync("f1", 202);
        await _held.ReleaseAsync("f2", 202);
        (await completing).Accepted.Should().Be(2);
    }

    [Fact]
    public async Task A_completion_that_was_cancelled_when_all_had_arrived_is_complete()
    {
        Service.OnHandOver = _held.Hold;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        var completing = push.CompleteAsync(_cancellation.Token);
        VirtualRun.Inline(_cancellation.Cancel);

        await _held.ReleaseAsync("f1", 202);

        (await completing).IsComplete.Should().BeTrue();
    }

    [Fact]
    public async Task A_batch_that_is_uploaded_when_the_push_halts_is_not_handed_over()
    {
        Options.MaxItems = 1;
        Options.Concurrency = 2;
        Service.OnUpload = (fileId, _) => fileId == "f2" ? _held.Hold("upload f2") : null;
        Service.OnHandOver = fileId => _held.Hold(fileId);
        var push = Client.Batches.PushAsync(SourceId, Items(2), Options);
        await VirtualRun.EndAsync(_held.ArrivalOf("upload f2"));
        await _held.ReleaseAsync("f1", 400);

        await _held.ReleaseAsync("upload f2", 200);

        var thrown = await ThrownAsync<CoveoPushIncompleteException>(push);
        (thrown.Summary.Failed, thrown.Summary.NotSent, thrown.Summary.FailedBatches).Should().Be((1, 1, 1));
        Service.Words.Should().NotContain("hand over f2");
        var item = Told[^1].Item;
        (item.Id, item.Result, item.MayHaveArrived).Should().Be(("a://2", ItemResult.NotSent, false));
        item.Reason.Should().StartWith("The push has halted before it was sent: ");
    }

    [Fact]
    public async Task A_push_is_logged_as_it_ended()
    {
        var log = new System.Text.StringBuilder();
        using var logger = new TextLoggerFactory(log);
        using var client = VirtualClient.Of(Service, Time, options => options.LoggerFactory = logger);

        await client.Batches.PushAsync(SourceId, Items(2));
        var push = client.Batches.Start(SourceId);
        await push.AddAsync(Item("a://1"));
        await push.DisposeAsync();
        await push.DisposeAsync();

        log.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Should().Equal(
            "Information 6 Push to source 's1': 2 of 2 items accepted in 1 batch (63 bytes) within 0 s; 0 rejected, 0 failed, 0 not sent.",
            "Warning 7 Push to source 's1' is not complete: 0 of 1 items accepted in 0 batches (0 bytes) within 0 s; 0 rejected, 0 failed, 1 not sent. It was disposed of without having been completed.");
    }
}
