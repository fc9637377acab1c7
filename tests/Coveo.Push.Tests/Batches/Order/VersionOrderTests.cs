using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Order;

/// <summary>Two versions of one item are never on their way at once; everything else is.</summary>
public sealed class VersionOrderTests : BatchTest
{
    private readonly HeldRequests _handOvers = new();

    public VersionOrderTests()
    {
        Options.Concurrency = 4;
        Options.MaxItems = 2;
        Service.OnHandOver = _handOvers.Hold;
    }

    [Fact]
    public async Task A_later_version_is_not_even_uploaded_before_the_hand_over_of_the_former_has_ended()
    {
        var push = PushAsync(Item("a://1", "former"), Item("a://2"), Item("a://3"), Item("a://1", "latter"));
        await VirtualRun.SettleAsync(push);
        Service.Words.Should().Equal("create", "upload f1", "hand over f1");

        await _handOvers.ReleaseAsync("f1", 202);
        await VirtualRun.EndAsync(_handOvers.ArrivalOf("f2"));

        Service.Words.Should().Equal("create", "upload f1", "hand over f1", "create", "upload f2", "hand over f2");
        await _handOvers.ReleaseAsync("f2", 202);
        (await push).Accepted.Should().Be(4);
    }

    [Theory]
    [InlineData(202)]
    [InlineData(400)]
    public async Task A_deletion_waits_for_the_item_and_goes_whatever_became_of_it(int status)
    {
        Options.OnFailure = BatchFailureMode.Continue;
        var push = PushAsync(Item("a://1"), Item("a://2"), PushOperation.Delete("a://3"), PushOperation.Delete("a://1"));
        await VirtualRun.SettleAsync(push);
        Service.Words.Should().HaveCount(3);

        await _handOvers.ReleaseAsync("f1", status);
        await VirtualRun.EndAsync(_handOvers.ArrivalOf("f2"));

        Service.Uploads[1].Should().Be("""{"delete":[{"documentId":"a://3"},{"documentId":"a://1"}]}""");
        await _handOvers.ReleaseAsync("f2", 202);
        await push;
    }

    [Fact]
    public async Task Batches_about_other_items_overtake_the_one_that_waits()
    {
        var push = PushAsync(Item("a://1", "1"), Item("a://2"), Item("a://3"), Item("a://1", "2"), Item("a://4"), Item("a://5"));

        await VirtualRun.EndAsync(_handOvers.ArrivalOf("f2"));
        Service.Uploads.Select(BatchService.Ids).Should().BeEquivalentTo(new[] { new[] { "a://1", "a://2" }, ["a://4", "a://5"] });
        await _handOvers.ReleaseAsync("f2", 202);
        await VirtualRun.SettleAsync(push);
        Service.Words.Should().HaveCount(6, "the second one waits for the first, not for the third");
        await _handOvers.ReleaseAsync("f1", 202);
        await _handOvers.ReleaseAsync("f3", 202);
        (await push).Accepted.Should().Be(6);
    }

    [Fact]
    public async Task Three_versions_go_one_after_the_other()
    {
        var push = PushAsync(Item("a://1", "1"), Item("a://2"), Item("a://3"), Item("a://1", "2"), Item("a://4"), Item("a://1", "3"));
        for (var version = 1; version <= 3; version++)
        {
            await VirtualRun.EndAsync(_handOvers.ArrivalOf($"f{version}"));
            Service.Uploads.Should().HaveCount(version);
            Service.Uploads[^1].Should().Contain($"\"title\":\"{version}\"");
            await _handOvers.ReleaseAsync($"f{version}", 202);
        }

        (await push).Accepted.Should().Be(6);
    }

    [Fact]
    public async Task An_item_whose_former_batch_has_ended_waits_for_nothing()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1", "former"));
        var flushing = push.FlushAsync().AsTask();
        await _handOvers.ReleaseAsync("f1", 202);
        await flushing;

        await push.AddAsync(Item("a://1", "latter"));
        var completing = push.CompleteAsync();
        await _handOvers.ReleaseAsync("f2", 202);

        (await completing).Accepted.Should().Be(2);
    }
}
