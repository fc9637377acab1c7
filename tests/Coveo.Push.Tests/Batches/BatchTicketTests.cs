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
}
