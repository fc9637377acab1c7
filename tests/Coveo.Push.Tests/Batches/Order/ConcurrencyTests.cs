using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Order;

/// <summary>As many batches are on their way as the options say, and no more; producers wait meanwhile.</summary>
public sealed class ConcurrencyTests : BatchTest
{
    private readonly HeldRequests _handOvers = new();

    public ConcurrencyTests()
    {
        Options.MaxItems = 1;
        Service.OnHandOver = _handOvers.Hold;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public async Task Batches_fly_together_up_to_the_limit(int concurrency)
    {
        Options.Concurrency = concurrency;
        var push = Client.Batches.PushAsync(SourceId, Items(100), Options);
        for (var batch = 1; batch <= 100; batch++)
        {
            var most = Math.Min(100, batch - 1 + concurrency);
            await VirtualRun.EndAsync(_handOvers.ArrivalOf($"f{most}"));
            await VirtualRun.SettleAsync(push);
            Service.Uploads.Should().HaveCount(most, "a place is taken as soon as it is free, and not before");
            await _handOvers.ReleaseAsync($"f{batch}", 202);
        }

        (await push).Accepted.Should().Be(100);
        Service.MostAtOnce.Should().Be(concurrency);
    }

    [Fact]
    public async Task Adding_waits_while_all_places_are_taken_and_goes_on_when_a_batch_ends()
    {
        Options.Concurrency = 2;
        await using var push = Client.Batches.Start(SourceId, Options);
        var adding = Items(4).Select(item => push.AddAsync(item).AsTask()).ToList();
        adding.Select(addition => addition.IsCompletedSuccessfully).Should().Equal(true, true, true, false);
        push.SoFar.Items.Should().Be(4);

        await _handOvers.ReleaseAsync("f2", 202);

        await VirtualRun.EndAsync(adding[3]);
        await VirtualRun.EndAsync(_handOvers.ArrivalOf("f3"));
        Service.Uploads.Should().HaveCount(3);
        var completing = push.CompleteAsync();
        await _handOvers.ReleaseAsync("f1", 202);
        await _handOvers.ReleaseAsync("f3", 202);
        await _handOvers.ReleaseAsync("f4", 202);
        (await completing).Accepted.Should().Be(4);
    }

    [Fact]
    public async Task A_batch_that_fails_gives_its_place_back()
    {
        Options.OnFailure = BatchFailureMode.Continue;
        var push = Client.Batches.PushAsync(SourceId, Items(5), Options);
        for (var batch = 1; batch <= 5; batch++)
        {
            await _handOvers.ReleaseAsync($"f{batch}", 400);
        }

        (await push).Failed.Should().Be(5);
    }

    [Fact]
    public async Task A_producer_that_waits_is_freed_when_the_push_halts()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        var adding = Items(4).Select(item => push.AddAsync(item).AsTask()).ToList();

        await _handOvers.ReleaseAsync("f1", 400);

        await VirtualRun.EndAsync(adding[3]);
        adding[2].IsCompletedSuccessfully.Should().BeTrue("it was added before the halt, and is told as not sent");
        await ((Func<Task>)(() => adding[3])).Should().ThrowAsync<CoveoPushIncompleteException>();
        await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync());
        push.SoFar.Should().BeEquivalentTo(new { Items = 4L, Failed = 1L, NotSent = 3L });
    }
}
