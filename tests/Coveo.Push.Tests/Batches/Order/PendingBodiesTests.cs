namespace Coveo.Push.Tests.Batches.Order;

/// <summary>Items whose bodies are on their way: what is about the same item, or deletes it with its parents, waits for them.</summary>
public class PendingBodiesTests
{
    private readonly PendingBodies _pending = new();

    [Fact]
    public void Nothing_is_pending_at_first()
    {
        _pending.IsEmpty.Should().BeTrue();
        _pending.IsAnyBefore("a://1", isTree: false, out _).Should().BeFalse();
        _pending.IsAnyBefore("a://", isTree: true, out _).Should().BeFalse();
        _pending.EndedAsync().IsCompletedSuccessfully.Should().BeTrue();
    }

    [Theory]
    [InlineData("a://1", false, true)]
    [InlineData("a://1", true, true)]
    [InlineData("a://", true, true)]
    [InlineData("a://", false, false)]
    [InlineData("A://1", false, false)]
    [InlineData("A://", true, false)]
    [InlineData("a://12", false, false)]
    [InlineData("a://12", true, false)]
    public void An_item_waits_for_itself_and_a_tree_for_all_that_begins_with_it(string id, bool isTree, bool expected)
    {
        _pending.Begin("a://1");
        _pending.Begin("b://1");

        _pending.IsEmpty.Should().BeFalse();
        _pending.IsAnyBefore(id, isTree, out var ended).Should().Be(expected);
        (ended is { IsCompleted: false }).Should().Be(expected);
    }

    [Fact]
    public async Task A_tree_waits_for_each_of_its_items()
    {
        _pending.Begin("a://1");
        _pending.Begin("a://2");
        _pending.Begin("b://1");
        _pending.IsAnyBefore("a://", isTree: true, out var ended).Should().BeTrue();

        _pending.End("a://1");
        ended!.IsCompleted.Should().BeFalse();
        _pending.End("a://2");

        await ended;
        _pending.IsAnyBefore("a://", isTree: true, out _).Should().BeFalse();
        _pending.IsAnyBefore("b://1", isTree: false, out _).Should().BeTrue();
    }

    [Fact]
    public async Task All_have_ended_when_the_last_one_has()
    {
        _pending.Begin("a://1");
        _pending.Begin("b://1");
        var all = _pending.EndedAsync();

        _pending.End("b://1");
        (all.IsCompleted, _pending.IsEmpty).Should().Be((false, false));
        _pending.End("a://1");

        await all;
        _pending.IsEmpty.Should().BeTrue();
        _pending.Begin("a://1");
        _pending.IsAnyBefore("a://1", isTree: false, out _).Should().BeTrue("it may come again");
    }
}
