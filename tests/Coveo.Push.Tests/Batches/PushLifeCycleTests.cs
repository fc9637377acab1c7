using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A push that is fed piece by piece: start, add, flush, complete, dispose.</summary>
public sealed class PushLifeCycleTests : BatchTest
{
    [Fact]
    public async Task Nothing_is_sent_before_a_batch_is_full_or_flushed()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        Service.Calls.Should().BeEmpty();

        var flushed = await push.FlushAsync();

        Service.Words.Should().Equal("create", "upload f1", "hand over f1");
        (flushed.Items, flushed.Accepted, flushed.Batches).Should().Be((1, 1, 1));
        await push.DeleteAsync("a://2");
        (push.SoFar.Items, push.SoFar.Accepted).Should().Be((2, 1));
        (await push.CompleteAsync()).Accepted.Should().Be(2);
    }

    [Fact]
    public async Task Flushing_waits_for_what_is_on_its_way()
    {
        var held = new HeldRequests();
        Service.OnHandOver = held.Hold;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));

        var flushing = push.FlushAsync().AsTask();
        flushing.IsCompleted.Should().BeFalse();
        await held.ReleaseAsync("f1", 202);

        (await flushing).Accepted.Should().Be(1);
    }

    [Fact]
    public async Task Flushing_twice_or_nothing_sends_nothing_more()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.FlushAsync();
        await push.AddAsync(Item("a://1"));
        await push.FlushAsync();
        await push.FlushAsync();
        await push.CompleteAsync();

        Service.Uploads.Should().ContainSingle();
    }

    [Fact]
    public async Task An_item_may_change_once_it_was_added()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        var item = Item("a://1", "as added");
        await push.AddAsync(item);
        item.Title = "changed";
        await push.CompleteAsync();

        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1","title":"as added"}]}""");
    }

    [Fact]
    public async Task A_completed_push_takes_nothing_more()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        await push.CompleteAsync();

        await RefusesAsync<InvalidOperationException>(push, "The push was completed, and takes nothing more. Start another one.");
        push.SoFar.Accepted.Should().Be(1);
    }

    [Fact]
    public async Task A_disposed_push_takes_nothing_more()
    {
        var push = Client.Batches.Start(SourceId, Options);
        await push.DisposeAsync();

        await RefusesAsync<ObjectDisposedException>(push, "*");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Disposing_without_completing_sends_nothing_more_and_tells_what_was_left()
    {
        var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        await push.DisposeAsync();
        await push.DisposeAsync();

        Service.Calls.Should().BeEmpty();
        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Id, item.Result, item.Reason, item.Exception).Should().Be(("a://1", ItemResult.NotSent, "The push was cancelled before it was sent.", null));
        json.Should().Be("""{"documentId":"a://1"}""");
        push.SoFar.NotSent.Should().Be(1);
    }

    [Fact]
    public async Task Disposing_waits_for_the_hand_over_that_has_begun()
    {
        var held = new HeldRequests();
        Service.OnHandOver = held.Hold;
        var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        var flushing = push.FlushAsync().AsTask();

        var disposing = push.DisposeAsync().AsTask();
        disposing.IsCompleted.Should().BeFalse();
        await held.ReleaseAsync("f1", 202);

        await disposing;
        push.SoFar.Accepted.Should().Be(1);
        Told.Should().BeEmpty();
        await ((Func<Task>)(() => flushing)).Should().ThrowAsync<PushCanceledException>("the push was disposed while it flushed");
    }

    [Fact]
    public async Task Disposing_after_completing_changes_nothing()
    {
        var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        await push.CompleteAsync();
        await push.DisposeAsync();

        Told.Should().BeEmpty();
        Time.TimerCount.Should().Be(0);
    }

    private static async Task RefusesAsync<T>(IBatchPush push, string message)
        where T : Exception
    {
        var calls = new Func<Task>[]
        {
            () => push.AddAsync(Item("a://2")).AsTask(),
            () => push.AddAsync(PushOperation.Delete("a://2")).AsTask(),
            () => push.AddAsync(new ShopProduct("a://2"), ShopContext.Default.ShopProduct, product => product.Url).AsTask(),
            () => push.DeleteAsync("a://2").AsTask(),
            () => push.FlushAsync().AsTask(),
            () => push.CompleteAsync(),
        };

        foreach (var call in calls)
        {
            await call.Should().ThrowExactlyAsync<T>().WithMessage(message);
        }

        push.SoFar.Items.Should().BeLessThan(2, "what was refused is not counted");
    }
}
