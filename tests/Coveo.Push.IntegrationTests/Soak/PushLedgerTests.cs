using Coveo.Push.Soak;
using Coveo.Push.Soak.Emulation;
using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.IntegrationTests.Soak;

/// <summary>Each operation of a push has exactly one outcome, and the numbers of the push say the same.</summary>
public class PushLedgerTests
{
    private static readonly SoakItems Items = new("test", 3);

    private readonly PushLedger _ledger = new(operation => operation.Version == PlannedOperation.Invalid ? "no uri" : Items.Id(operation.Item));
    private readonly ItemBook _book = new(Items);

    public PushLedgerTests()
    {
        _ledger.Plan(new PlannedOperation(0, 1));
        _ledger.Plan(new PlannedOperation(1, 2));
        _ledger.Plan(new PlannedOperation(2, PlannedOperation.Invalid));
    }

    [Fact]
    public async Task What_was_not_told_counts_as_accepted_and_what_may_have_arrived_is_in_doubt()
    {
        await TellAsync(1, Items.Id(1), ItemResult.Failed, mayHaveArrived: true);
        await TellAsync(2, "no uri", ItemResult.Rejected);

        _ledger.Close(new PushSummary { Items = 3, Accepted = 1, Failed = 1, Rejected = 1 }, _book);

        _ledger.Wrong.Should().BeEmpty();
        _book.Compare(new Dictionary<string, HeldItem> { [Items.Id(0)] = new(1, SoakItems.Size(0, 1)) }).Should().BeEmpty("the second one may be there or not");
    }

    [Fact]
    public async Task A_second_outcome_of_one_item_is_noticed()
    {
        await TellAsync(1, Items.Id(1), ItemResult.Failed);
        await TellAsync(1, Items.Id(1), ItemResult.Failed);

        _ledger.Wrong.Should().ContainSingle().Which.Should().StartWith("A second outcome");
    }

    [Fact]
    public async Task Numbers_that_do_not_add_up_are_noticed()
    {
        await TellAsync(2, "no uri", ItemResult.Rejected);

        _ledger.Close(new PushSummary { Items = 3, Accepted = 3 }, _book);

        _ledger.Wrong.Should().ContainSingle().Which.Should().StartWith("The push says");
    }

    [Fact]
    public void An_item_that_no_service_takes_and_that_counts_as_accepted_is_noticed()
    {
        _ledger.Close(new PushSummary { Items = 3, Accepted = 3 }, _book);

        _ledger.Wrong.Should().Equal("The item without an ID at place 2 counts as accepted.");
    }

    [Fact]
    public void Items_that_are_in_no_count_though_nothing_has_cut_the_push_short_are_noticed()
    {
        _ledger.Close(new PushSummary { Items = 2, Accepted = 2 }, _book);

        _ledger.Wrong.Should().ContainSingle().Which.Should().StartWith("The push counts 2 of 3 items");
    }

    private async Task TellAsync(long position, string id, ItemResult result, bool mayHaveArrived = false) => await _ledger.HearAsync(
        new ItemOutcome { Position = position, Id = id, Kind = PushOperationKind.AddOrUpdate, Result = result, Reason = "r", MayHaveArrived = mayHaveArrived },
        CancellationToken.None);
}
