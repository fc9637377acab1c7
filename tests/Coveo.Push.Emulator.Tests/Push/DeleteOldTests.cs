using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class DeleteOldTests : EmulatorTest
{
    [Parity(Topics.Ordering, "docs.coveo.com/en/131")]
    [Fact]
    public async Task Items_with_a_strictly_lower_ordering_id_are_removed()
    {
        await PutAsync("http://a/9", "{}", "&orderingId=9");
        await PutAsync("http://a/10", "{}", "&orderingId=10");
        await PutAsync("http://a/11", "{}", "&orderingId=11");

        (await DeleteOldAsync("orderingId=10&queueDelay=0")).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Equal("http://a/10", "http://a/11");
        (await LogOfAsync("http://a/9")).Should().EndWith("DELETE_OLDER_THAN INDEXING COMPLETED");
    }

    [Parity(Topics.Ordering, "docs.coveo.com/en/147")]
    [Fact]
    public async Task Ordering_ids_beyond_63_bits_compare_as_unsigned()
    {
        await PutAsync("http://a/ms", "{}");
        await PutAsync("http://a/huge", "{}", "&orderingId=18446744073709551615");

        await DeleteOldAsync("orderingId=9223372036854775808&queueDelay=0");

        (await IndexedIdsAsync()).Should().Equal("http://a/huge");
    }

    [Fact]
    public async Task Other_sources_keep_their_items()
    {
        var other = await CreateSourceAsync("Other");
        await PutAsync("http://a", "{}", "&orderingId=1", other);

        await DeleteOldAsync("orderingId=10&queueDelay=0");

        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Parity(Topics.Ordering, "docs.coveo.com/en/131")]
    [Fact]
    public async Task Nothing_happens_before_the_default_delay_of_15_minutes_is_over()
    {
        await PutAsync("http://a", "{}", "&orderingId=1");
        await DeleteOldAsync("orderingId=10");

        await AdvanceAsync(TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1));
        var before = await IndexedIdsAsync();
        await AdvanceAsync(TimeSpan.FromMilliseconds(1));
        var after = await IndexedIdsAsync();

        before.Should().Equal("http://a");
        after.Should().BeEmpty();
    }

    [Fact]
    public async Task The_clock_under_the_virtual_clock_makes_it_due_as_well()
    {
        await PutAsync("http://a", "{}", "&orderingId=1");
        await DeleteOldAsync("orderingId=10&queueDelay=2");

        Time.Advance(TimeSpan.FromMinutes(2));

        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_pushed_during_the_delay_survives()
    {
        await PutAsync("http://a", "{}", "&orderingId=1");
        await DeleteOldAsync("orderingId=10");
        await PutAsync("http://a", "{}", "&orderingId=11");

        await AdvanceAsync(TimeSpan.FromMinutes(15));

        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Parity(Topics.Ordering, "docs.coveo.com/en/131")]
    [Theory]
    [InlineData("9", false)]
    [InlineData("10", true)]
    [InlineData("11", true)]
    public async Task Afterwards_the_ordering_id_is_a_floor(string orderingId, bool isAccepted)
    {
        await DeleteOldAsync("orderingId=10&queueDelay=0");

        await PutAsync("http://a", "{}", $"&orderingId={orderingId}");

        (await IndexedIdsAsync()).Should().HaveCount(isAccepted ? 1 : 0);
        (await LogOfAsync("http://a")).Contains("ADD CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION").Should().Be(!isAccepted);
    }

    [Parity(Topics.Ordering, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "from the end of the queue delay, not from the call")]
    [Fact]
    public async Task The_floor_stands_from_the_end_of_the_delay_on()
    {
        await DeleteOldAsync("orderingId=10&queueDelay=1");
        await PutAsync("http://a/early", "{}", "&orderingId=5");
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await PutAsync("http://a/late", "{}", "&orderingId=5");

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync("http://a/early")).Should().Contain("ADD INDEXING COMPLETED");
        (await LogOfAsync("http://a/late")).Should().NotContain("ADD INDEXING COMPLETED");
    }

    [Fact]
    public async Task The_floor_never_sinks()
    {
        await DeleteOldAsync("orderingId=10&queueDelay=0");
        await DeleteOldAsync("orderingId=5&queueDelay=0");

        await PutAsync("http://a", "{}", "&orderingId=7");

        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Deletes_below_the_floor_are_ignored_with_their_children()
    {
        await PutAsync("http://a/b", "{}", "&orderingId=20");
        await DeleteOldAsync("orderingId=10&queueDelay=0");

        await DeleteAsync("http://a", "&deleteChildren=true&orderingId=9");

        (await IndexedIdsAsync()).Should().Equal("http://a/b");
    }

    [Parity(Topics.Ordering, "docs.coveo.com/en/131")]
    [Fact]
    public async Task A_floor_in_the_future_blocks_the_source_until_then()
    {
        await DeleteOldAsync($"orderingId={Time.NowMilliseconds + 60_000}&queueDelay=0");
        await PutAsync("http://a/now", "{}");
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await PutAsync("http://a/then", "{}");

        (await IndexedIdsAsync()).Should().Equal("http://a/then");
    }

    [Fact]
    public async Task Words_of_removed_items_are_not_found()
    {
        await PutAsync("http://a/1", """{"data":"needle"}""", "&orderingId=1");
        await PutAsync("http://a/2", """{"data":"needle"}""", "&orderingId=20");

        await DeleteOldAsync("orderingId=10&queueDelay=0");

        (await IndexedIdsAsync("q=needle")).Should().Equal("http://a/2");
    }

    [Theory]
    [InlineData("", "MISSING_PARAMETER")]
    [InlineData("queueDelay=0", "MISSING_PARAMETER")]
    [InlineData("orderingId=0", "INVALID_PARAMETER")]
    [InlineData("orderingId=-5", "INVALID_PARAMETER")]
    [InlineData("orderingId=x", "INVALID_PARAMETER")]
    [InlineData("orderingId=1&queueDelay=-1", "INVALID_PARAMETER")]
    [InlineData("orderingId=1&queueDelay=1.5", "INVALID_PARAMETER")]
    [InlineData("orderingId=1&queueDelay=99999999999", "INVALID_PARAMETER")]
    public async Task A_wrong_parameter_is_refused(string parameters, string errorCode) =>
        (await DeleteOldAsync(parameters)).ShouldBeError(412, errorCode);
}
