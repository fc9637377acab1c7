using Coveo.Push.Soak;
using Coveo.Push.Soak.Emulation;
using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.IntegrationTests.Soak;

/// <summary>A soak that notices nothing would let everything pass.</summary>
public class SoakOracleTests
{
    private const string Id = "soak://test/000000";

    private readonly ItemBook _book = new(new SoakItems("test", 2));

    [Fact]
    public void What_was_accepted_is_what_is_held()
    {
        _book.Settle(0, 3);

        _book.Agrees(Held(3)).Should().BeTrue();
        _book.Compare(Held(3)).Should().BeEmpty();
    }

    [Fact]
    public void An_item_that_is_lost_is_noticed()
    {
        _book.Settle(0, 3);

        _book.Compare(new Dictionary<string, HeldItem>()).Should().Equal($"{Id} is missing in the source, where by what was reported it is version 3.");
    }

    [Fact]
    public void An_item_that_comes_too_late_is_wrong_once()
    {
        _book.Settle(0, 3);
        _book.Agrees(new Dictionary<string, HeldItem>()).Should().BeFalse();
        _book.Compare(new Dictionary<string, HeldItem>()).Should().ContainSingle();

        _book.Compare(Held(3)).Should().BeEmpty();
    }

    [Fact]
    public void An_item_that_is_stale_is_noticed()
    {
        _book.Settle(0, 3);

        _book.Compare(Held(2)).Should().Equal($"{Id} is version 2 in the source, where by what was reported it is version 3.");
    }

    [Fact]
    public void An_item_that_was_not_deleted_is_noticed()
    {
        _book.Settle(0, 3);
        _book.Settle(0, ItemBook.Absent);

        _book.Compare(Held(3)).Should().ContainSingle();
    }

    [Fact]
    public void A_body_that_has_not_arrived_whole_is_noticed()
    {
        _book.Settle(0, 3);

        _book.Compare(new Dictionary<string, HeldItem> { [Id] = new(3, SoakItems.Size(0, 3) + 1) }).Should().ContainSingle().Which.Should().Contain("has a body of");
    }

    [Fact]
    public void An_item_that_nobody_has_pushed_is_noticed() =>
        _book.Compare(new Dictionary<string, HeldItem> { ["soak://other/000000"] = new(1, 0) }).Should().Equal("The source holds 1 items that nobody pushed, such as soak://other/000000.");

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(1, false)]
    public void What_is_in_doubt_may_be_either_and_nothing_else(int held, bool isRight)
    {
        _book.Settle(0, 2);
        _book.Doubt(0, 3);

        _book.Compare(Held(held)).Count.Should().Be(isRight ? 0 : 1);
    }

    private static Dictionary<string, HeldItem> Held(int version) => new() { [Id] = new HeldItem(version, SoakItems.Size(0, version)) };
}
