namespace Coveo.Push.Tests.Batches;

public class BatchTicketTests
{
    [Fact]
    public void A_batch_that_has_ended_holds_on_to_no_earlier_ones()
    {
        var first = new BatchTicket(1);
        var second = new BatchTicket(2);
        second.Await(first);
        second.DeleteTree("https://acme.example/");

        second.End();

        // Else a push that updates the same items for days would keep a chain of all its batches.
        second.Awaits.Should().BeEmpty();
        second.DeletedTrees.Should().BeEmpty();
    }

    [Fact]
    public void It_awaits_an_earlier_one_once_and_ends_once()
    {
        var (first, second, third) = (new BatchTicket(1), new BatchTicket(2), new BatchTicket(3));
        third.Awaits.Should().BeEmpty();
        third.Await(second);
        third.Await(first);
        third.Await(second);

        third.Awaits.Should().Equal(second, first);
        (third.Number, third.Ended.IsCompleted).Should().Be((3, false));
        third.End();
        third.End();
        third.Ended.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Theory]
    [InlineData("a://1", true)]
    [InlineData("a://1/2", true)]
    [InlineData("a://12", true)]
    [InlineData("b://2/1", true)]
    [InlineData("a://", false)]
    [InlineData("A://1", false)]
    [InlineData("b://1", false)]
    public void A_tree_is_every_id_that_begins_with_it(string id, bool expected)
    {
        var ticket = new BatchTicket(1);
        ticket.DeletesTreeOf(id).Should().BeFalse();

        ticket.DeleteTree("a://1");
        ticket.DeleteTree("b://2");

        ticket.DeletedTrees.Should().Equal("a://1", "b://2");
        ticket.DeletesTreeOf(id).Should().Be(expected);
    }
}
