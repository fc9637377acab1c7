using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A body in a container of its own is gone after 60 minutes, and the service does not say so: its batch must not wait that long.</summary>
[Collection(Faults.RunsAlone.Name)]
public class ExpiringBodyTests
{
    private const int MostTurns = 1_000_000;

    private readonly BatchSink _sink = new();
    private readonly ManualTimeProvider _time = new();
    private readonly List<ItemOutcome> _told = [];

    [Fact]
    public async Task A_batch_that_holds_an_uploaded_body_leaves_by_itself_in_time()
    {
        using var client = VirtualClient.Of(_sink, _time);
        await using var push = client.Batches.Start(VirtualClient.SourceId, Options());
        await AddWithUploadedBodyAsync(push);

        _time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        _sink.HandedOver.Should().BeEmpty();
        _time.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(() => _sink.HandedOver.Count == 1 && push.SoFar.Accepted == 1);

        _time.TimerCount.Should().Be(0);
        (await push.CompleteAsync()).Batches.Should().Be(1);
    }

    [Fact]
    public async Task A_body_in_a_container_of_the_callers_counts_from_its_adding()
    {
        using var client = VirtualClient.Of(_sink, _time);
        await using var push = client.Batches.Start(VirtualClient.SourceId);
        await push.AddAsync(new PushDocument("https://acme.example/1") { FileExtension = ".txt", Body = DocumentBody.InContainer("mine", CompressionType.ZLib) });

        _time.Advance(TimeSpan.FromMinutes(15));

        await UntilAsync(() => _sink.HandedOver.Count == 1);
    }

    [Fact]
    public async Task A_batch_without_such_bodies_waits_for_as_long_as_its_producer_does()
    {
        using var client = VirtualClient.Of(_sink, _time);
        await using var push = client.Batches.Start(VirtualClient.SourceId);
        await push.AddAsync(new PushDocument("https://acme.example/1"));

        _time.TimerCount.Should().Be(0);
    }

    [Fact]
    public async Task A_batch_that_was_sent_or_dropped_leaves_no_timer_behind()
    {
        using var client = VirtualClient.Of(_sink, _time);
        await using (var push = client.Batches.Start(VirtualClient.SourceId, Options()))
        {
            await AddWithUploadedBodyAsync(push);
            await push.FlushAsync();
            _time.TimerCount.Should().Be(0);
            await AddWithUploadedBodyAsync(push);
        }

        _time.TimerCount.Should().Be(0);
        _told.Should().ContainSingle().Which.Result.Should().Be(ItemResult.NotSent);
    }

    [Fact]
    public async Task A_batch_whose_bodies_are_too_old_at_the_end_of_its_upload_fails_instead_of_losing_them()
    {
        using var client = VirtualClient.Of(_sink, _time, options => options.Timeouts.UploadAttempt = options.Timeouts.Upload = TimeSpan.FromMinutes(60));
        await using var push = client.Batches.Start(VirtualClient.SourceId, Options());
        await AddWithUploadedBodyAsync(push);
        _sink.OnUpload = (_, _) =>
        {
            _time.Advance(TimeSpan.FromMinutes(45));
            return Task.CompletedTask;
        };

        var completing = () => push.CompleteAsync();

        (await completing.Should().ThrowAsync<CoveoPushIncompleteException>()).Which.Message.Should().Contain("60 minutes").And.Contain("docs.coveo.com/en/43");
        _sink.HandedOver.Should().BeEmpty();
        _told.Should().ContainSingle().Which.Should().Match<ItemOutcome>(outcome => outcome.Result == ItemResult.Failed && !outcome.MayHaveArrived);
    }

    private async Task AddWithUploadedBodyAsync(IBatchPush push)
    {
        await push.AddAsync(new PushDocument("https://acme.example/1") { FileExtension = ".txt", Body = DocumentBody.FromText("Hello") });
        await UntilAsync(() => _time.TimerCount == 1);
    }

    private BatchOptions Options() => new()
    {
        MaxInlineBodyBytes = 0,
        OnItemNotAccepted = (outcome, _) =>
        {
            _told.Add(outcome);
            return default;
        },
    };

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var turn = 0; !isSo(); turn++)
        {
            turn.Should().BeLessThan(MostTurns, "it comes to that");
            await Task.Yield();
        }
    }
}
