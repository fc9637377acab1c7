using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A push waits for its callback, so a callback that waits for the push would wait for ever: it is told so instead.</summary>
public class CallbackReentryTests
{
    private static readonly PushDocument Invalid = new("not a URI");
    private static readonly PushDocument Other = new("https://acme.example/other");

    private readonly BatchSink _sink = new();
    private IBatchPush? _push;

    public static TheoryData<string> Calls => ["AddAsync", "DeleteAsync", "FlushAsync", "CompleteAsync", "DisposeAsync"];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_callback_that_calls_its_own_push_ends_the_push_instead_of_waiting_for_ever(string call)
    {
        using var client = VirtualClient.Of(_sink, new ManualTimeProvider());
        _push = client.Batches.Start(VirtualClient.SourceId, new BatchOptions { OnItemNotAccepted = async (_, _) => await CallAsync(call) });

        var adding = _push.AddAsync(Invalid).AsTask();
        await VirtualRun.EndAsync(adding);
        await adding;
        var completing = _push.CompleteAsync();
        await VirtualRun.EndAsync(completing);

        var failure = (await FluentActions.Awaiting(() => completing).Should().ThrowAsync<CoveoPushIncompleteException>()).Which;
        failure.InnerException.Should().BeOfType<InvalidOperationException>().Which.Message.Should().Contain(nameof(BatchOptions.OnItemNotAccepted));
        (failure.Summary.Items, failure.Summary.Rejected).Should().Be((1L, 1L));
        await _push.DisposeAsync();
    }

    [Fact]
    public async Task A_callback_may_push_to_elsewhere()
    {
        using var client = VirtualClient.Of(_sink, new ManualTimeProvider());
        await using var elsewhere = client.Batches.Start("s2");
        var options = new BatchOptions { OnFailure = BatchFailureMode.Continue, OnItemNotAccepted = async (_, token) => await elsewhere.AddAsync(Other, token) };

        var summary = await client.Batches.PushAsync(VirtualClient.SourceId, new[] { Invalid }, options);

        summary.Rejected.Should().Be(1);
        (await elsewhere.CompleteAsync()).Accepted.Should().Be(1);
    }

    [Fact]
    public async Task What_a_callback_has_begun_may_add_to_the_push_once_the_callback_has_returned()
    {
        using var client = VirtualClient.Of(_sink, new ManualTimeProvider());
        var isTold = new TaskCompletionSource<bool>();
        Task? later = null;
        var options = new BatchOptions
        {
            OnFailure = BatchFailureMode.Continue,
            OnItemNotAccepted = (_, _) =>
            {
                later = AddLaterAsync(isTold.Task);
                return default;
            },
        };
        _push = client.Batches.Start(VirtualClient.SourceId, options);

        await _push.AddAsync(Invalid);
        isTold.SetResult(true);
        await later!;

        (await _push.CompleteAsync()).Accepted.Should().Be(1);
        await _push.DisposeAsync();
    }

    private async Task AddLaterAsync(Task moment)
    {
        await moment.ConfigureAwait(false);
        await _push!.AddAsync(Other).ConfigureAwait(false);
    }

    private async Task CallAsync(string call) => await (call switch
    {
        "AddAsync" => _push!.AddAsync(Other).AsTask(),
        "DeleteAsync" => _push!.DeleteAsync(Other.DocumentId).AsTask(),
        "FlushAsync" => _push!.FlushAsync().AsTask(),
        "CompleteAsync" => _push!.CompleteAsync(),
        _ => _push!.DisposeAsync().AsTask(),
    });
}
