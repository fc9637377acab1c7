using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Order;

/// <summary>A deletion with children comes after everything that was added before it, and before everything below it that was added after.</summary>
public sealed class TreeOrderTests : BatchTest
{
    private readonly HeldRequests _handOvers = new();

    public TreeOrderTests()
    {
        Options.Concurrency = 8;
        Options.MaxItems = 2;
        Service.OnHandOver = _handOvers.Hold;
    }

    private static PushOperation Tree => PushOperation.Delete("a://1", deleteChildren: true);

    [Fact]
    public async Task It_waits_for_all_batches_before_it()
    {
        var push = PushAsync(Item("a://1/1"), Item("a://1/2"), Item("b://1"), Item("b://2"), Tree, Item("b://3"));
        await VirtualRun.SettleAsync(push);
        Service.Uploads.Should().HaveCount(2);

        await _handOvers.ReleaseAsync("f2", 202);
        await VirtualRun.SettleAsync(push);
        Service.Uploads.Should().HaveCount(2, "one of two batches before it is still on its way");
        await _handOvers.ReleaseAsync("f1", 202);

        Service.Uploads[2].Should().Be("""{"addOrUpdate":[{"documentId":"b://3"}],"delete":[{"documentId":"a://1","deleteChildren":true}]}""");
        await _handOvers.ReleaseAsync("f3", 202);
        (await push).Accepted.Should().Be(6);
    }

    [Fact]
    public async Task What_is_added_below_it_waits_for_it_and_what_is_beside_does_not()
    {
        var push = PushAsync(Tree, Item("b://1"), Item("a://1/1"), Item("b://2"), Item("b://3"), Item("b://4"));

        await VirtualRun.EndAsync(_handOvers.ArrivalOf("f2"));
        await VirtualRun.SettleAsync(push);
        Service.Uploads.Select(BatchService.Ids).Should().BeEquivalentTo(new[] { new[] { "b://1", "-a://1" }, ["b://3", "b://4"] });
        await _handOvers.ReleaseAsync("f1", 202);
        BatchService.Ids(Service.Uploads[2]).Should().Equal("a://1/1", "b://2");
        await _handOvers.ReleaseAsync("f2", 202);
        await _handOvers.ReleaseAsync("f3", 202);
        (await push).Accepted.Should().Be(6);
    }

    [Theory]
    [InlineData("a://1/1")]
    [InlineData("a://1")]
    [InlineData("a://10")]
    public async Task An_item_below_it_is_never_in_its_file(string below)
    {
        Options.MaxItems = 100;

        var push = PushAsync(Item(below, "before"), Tree, Item(below, "after"));
        for (var batch = 1; batch <= 3; batch++)
        {
            await VirtualRun.EndAsync(_handOvers.ArrivalOf($"f{batch}"));
            await VirtualRun.SettleAsync(push);
            Service.Uploads.Should().HaveCount(batch);
            await _handOvers.ReleaseAsync($"f{batch}", 202);
        }

        await push;
        Service.Uploads.SelectMany(BatchService.Ids).Should().Equal(below, "-a://1", below);
    }

    [Fact]
    public async Task An_item_that_is_not_below_it_shares_its_file()
    {
        Options.MaxItems = 100;
        var push = PushAsync(Item("a://2"), Tree, Item("a://3"));
        await _handOvers.ReleaseAsync("f1", 202);
        await push;

        Service.Uploads.Should().ContainSingle();
    }
}
