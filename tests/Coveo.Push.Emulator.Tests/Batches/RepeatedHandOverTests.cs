using Coveo.Push.Emulator.Clock;
using Coveo.Push.Emulator.Faults;
using Coveo.Push.Emulator.Files;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Tests.Batches;

/// <summary>A client whose call ran out of time hands the same container over again, while the service is still busy with it.</summary>
public sealed class RepeatedHandOverTests : IDisposable
{
    private readonly FileContainers _containers = new(new VirtualClock(TimeProvider.System), TimeSpan.FromHours(1), dataFile: null);
    private readonly BatchDelivery _delivery;
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _done = [];

    public RepeatedHandOverTests() => _delivery = new BatchDelivery(_containers);

    public void Dispose() => _containers.Dispose();

    [Fact]
    public async Task The_second_call_is_answered_when_the_first_has_brought_the_items_in()
    {
        var first = DeliverAsync("file", "first", _released.Task);
        var second = DeliverAsync("file", "second", Task.CompletedTask);

        second.IsCompleted.Should().BeFalse("a 202 now would promise what is not there yet");
        _released.SetResult();
        await Task.WhenAll(first, second);

        _done.Should().Equal("first", "second");
    }

    [Fact]
    public async Task It_has_its_turn_when_the_first_has_failed()
    {
        var first = DeliverAsync("file", "first", _released.Task);
        var second = DeliverAsync("file", "second", Task.CompletedTask);

        _released.SetException(new InvalidOperationException("failed"));
        await second;

        await first.Invoking(call => call).Should().ThrowAsync<InvalidOperationException>();
        _done.Should().Equal("second");
    }

    [Fact]
    public async Task A_client_that_hangs_up_does_not_wait_and_takes_nothing_back()
    {
        using var gone = new CancellationTokenSource();
        var first = DeliverAsync("file", "first", _released.Task);
        var second = DeliverAsync("file", "second", Task.CompletedTask, gone.Token);

        await gone.CancelAsync();
        await second.Invoking(call => call).Should().ThrowAsync<OperationCanceledException>();
        _released.SetResult();
        await first;

        _done.Should().Equal("first");
    }

    [Fact]
    public async Task Other_containers_do_not_wait()
    {
        var first = DeliverAsync("file", "first", _released.Task);

        await DeliverAsync("other", "other", Task.CompletedTask);

        _released.SetResult();
        await first;
        _done.Should().Equal("other", "first");
    }

    private Task DeliverAsync(string fileId, string name, Task until, CancellationToken hungUp = default) =>
        _delivery.RunAsync(new DefaultHttpContext { RequestAborted = hungUp }, fileId, async _ =>
        {
            await until;
            _done.Add(name);
        });
}
