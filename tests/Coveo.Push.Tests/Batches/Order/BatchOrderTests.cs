using System.Text;
using Coveo.Push.Tests.Batches.Building;

namespace Coveo.Push.Tests.Batches.Order;

/// <summary>Which batches a batch awaits, and what begins another one.</summary>
public sealed class BatchOrderTests : IDisposable
{
    private readonly BlockPool _pool = new();
    private readonly BatchOrder _order = new();
    private readonly BatchContents _filling;

    public BatchOrderTests() => _filling = new BatchContents(BatchLayout.Documents, _pool);

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void Batches_are_numbered_and_outstanding_until_they_end()
    {
        var first = CloseWith(1);
        var second = CloseWith(2);

        (first.Number, second.Number).Should().Be((1, 2));
        _order.Outstanding.Should().Equal(first, second);
        first.Ended.IsCompleted.Should().BeFalse();
        _order.End(first);
        first.Ended.IsCompletedSuccessfully.Should().BeTrue();
        _order.Outstanding.Should().Equal(second);
    }

    [Fact]
    public void A_batch_that_is_not_open_is_not_closed()
    {
        CloseWith(1);

        var closing = _order.Close;

        closing.Should().Throw<InvalidOperationException>().WithMessage("No batch is open.");
    }

    [Fact]
    public void A_batch_awaits_the_last_one_of_each_of_its_items_once()
    {
        var first = CloseWith(1, 2);
        var second = CloseWith(2, 3);
        CloseWith(4);

        CloseWith(1, 2, 3, 5).Awaits.Should().Equal(first, second);
    }

    [Fact]
    public void A_batch_awaits_neither_itself_nor_what_has_ended()
    {
        var first = CloseWith(1);
        _order.End(first);

        CloseWith(1, 2, 2).Awaits.Should().BeEmpty();
    }

    [Fact]
    public void A_deletion_with_children_awaits_all_batches_before_it_and_none_after_it()
    {
        var first = CloseWith(1);
        var ended = CloseWith(2);
        var third = CloseWith(3);
        _order.End(ended);

        _order.Note(4, "a://", isTree: true);
        var tree = _order.Close();

        tree.Awaits.Should().Equal(first, third);
        tree.DeletedTrees.Should().Equal("a://");
        CloseWith(5).Awaits.Should().BeEmpty();
    }

    [Fact]
    public void What_is_below_a_deletion_with_children_awaits_it_and_what_is_beside_does_not()
    {
        _order.Note(1, "a://1", isTree: true);
        var tree = _order.Close();

        _order.Note(2, "b://1", isTree: false);
        var beside = _order.Close();
        _order.Note(3, "a://1/2", isTree: false);
        var below = _order.Close();

        beside.Awaits.Should().BeEmpty();
        below.Awaits.Should().Equal(tree);
        _order.End(tree);
        _order.Note(4, "a://1/3", isTree: false);
        _order.Close().Awaits.Should().BeEmpty();
    }

    [Fact]
    public void A_later_batch_awaits_the_deletion_as_well_although_one_between_was_beside_it()
    {
        _order.Note(1, "a://1", isTree: true);
        var tree = _order.Close();
        _order.Note(2, "b://1", isTree: false);
        _order.Note(3, "b://2", isTree: false);

        _order.Note(4, "a://1", isTree: false);

        _order.Close().Awaits.Should().Equal(tree);
    }

    [Fact]
    public void Each_of_several_deletions_is_awaited_by_what_is_below_it()
    {
        _order.Note(1, "a://1", isTree: true);
        var first = _order.Close();
        _order.Note(2, "a://2", isTree: true);
        var second = _order.Close();
        _order.Note(3, "b://1", isTree: false);

        _order.Note(4, "a://2/1", isTree: false);
        _order.Note(5, "a://1/1", isTree: false);

        _order.Close().Awaits.Should().Equal(second, first);
    }

    [Fact]
    public void The_batch_of_an_item_is_known_among_hundreds_of_others_while_it_is_on_its_way()
    {
        var first = CloseWith(1);
        var ended = CloseWith(2);
        _order.End(ended);
        var filling = CloseWith([.. Enumerable.Range(10, 1_000).Select(key => (ulong)key)]);

        CloseWith(1).Awaits.Should().Equal(first);
        CloseWith(2).Awaits.Should().BeEmpty();
        CloseWith(10).Awaits.Should().Equal(filling);
        CloseWith(1_009).Awaits.Should().Equal(filling);
    }

    [Fact]
    public void An_item_below_a_deletion_in_the_batch_that_fills_needs_another_batch()
    {
        _filling.Add(Deletion("a://1"), section: BatchLayout.Delete);
        _order.Note(1, "a://1", isTree: true);

        Needs("a://1/2").Should().BeTrue();
        Needs("a://1").Should().BeTrue();
        Needs("b://1").Should().BeFalse();
        _order.Close();
        Needs("a://1/2").Should().BeFalse("the batch with the deletion is closed");
    }

    [Fact]
    public void An_item_beside_a_deletion_leaves_it_in_mind()
    {
        _filling.Add(Deletion("a://1"), section: BatchLayout.Delete);
        _order.Note(1, "a://1", isTree: true);
        _order.Note(2, "b://1", isTree: false);

        Needs("a://1/2").Should().BeTrue();
    }

    [Fact]
    public void A_deletion_with_children_needs_another_batch_than_what_was_added_below_it()
    {
        var place = _filling.Add(Item("a://1/2"));
        _order.Note(1, "a://1/2", isTree: false);

        Needs("a://1", isTree: true).Should().BeTrue();
        Needs("a://1/2", isTree: true).Should().BeTrue();
        Needs("a://1/2/3", isTree: true).Should().BeFalse();
        Needs("b://1", isTree: true).Should().BeFalse();
        Needs("a://1").Should().BeFalse("it is no tree");

        _filling.Add(Deletion("a://1/2"), section: BatchLayout.Delete, superseded: place);
        Needs("a://1", isTree: true).Should().BeFalse("what was added is deleted again, and deletions go well together");
    }

    [Fact]
    public void Nothing_needs_another_batch_than_one_that_is_yet_to_begin()
    {
        _order.NeedsNewBatch(filling: null, "a://1", Encoding.UTF8.GetBytes(Name("a://1")), isTree: true).Should().BeFalse();
        _order.NeedsNewBatch(filling: null, "a://1", Encoding.UTF8.GetBytes(Name("a://1")), isTree: false).Should().BeFalse();
    }

    private static string Name(string id) => $"{{\"documentId\":\"{id}\"";

    private static string Item(string id) => Name(id) + ",\"title\":\"x\"}";

    private static string Deletion(string id) => Name(id) + "}";

    private bool Needs(string id, bool isTree = false) => _order.NeedsNewBatch(_filling, id, Encoding.UTF8.GetBytes(Name(id)), isTree);

    private BatchTicket CloseWith(params ulong[] keys)
    {
        foreach (var key in keys)
        {
            _order.Note(key, $"c://{key}", isTree: false);
        }

        return _order.Close();
    }
}
