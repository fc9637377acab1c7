using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class OrderingTests : EmulatorTest
{
    private const string Id = "http://a/1";
    private const string OutOfSequence = "UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION";

    [Parity(Topics.Ordering, "docs.coveo.com/en/147")]
    [Theory]
    [InlineData("5", "6", true)]
    [InlineData("5", "5", false)]
    [InlineData("5", "4", false)]
    [InlineData("9223372036854775807", "9223372036854775808", true)]
    [InlineData("9223372036854775808", "9223372036854775807", false)]
    [InlineData("19457712023373612345", "18446744073709551615", true, true)]
    [InlineData("18446744073709551614", "18446744073709551615", true)]
    [InlineData("18446744073709551615", "1", false)]
    public async Task An_update_applies_when_its_ordering_id_is_greater(string first, string second, bool applies, bool firstIsTooLarge = false)
    {
        var answer = await PutAsync(Id, """{"title":"first"}""", $"&orderingId={first}");
        (await PutAsync(Id, """{"title":"second"}""", $"&orderingId={second}")).ShouldBeAccepted();

        answer.Status.Should().Be(firstIsTooLarge ? 412 : 202, "only 64 bits fit");
        var item = await ItemAsync(Id);
        ((string?)item["title"]).Should().Be(applies ? "second" : "first");
        ((string?)item["orderingId"]).Should().Be(applies ? second : first);
        (await LogOfAsync(Id)).Contains(OutOfSequence).Should().Be(!applies);
    }

    [Theory]
    [InlineData("6", false)]
    [InlineData("5", true)]
    [InlineData("4", true)]
    public async Task A_delete_applies_when_its_ordering_id_is_greater(string orderingId, bool survives)
    {
        await PutAsync(Id, "{}", "&orderingId=5");

        (await DeleteAsync(Id, $"&orderingId={orderingId}")).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().HaveCount(survives ? 1 : 0);
    }

    [Parity(Topics.Ordering, "docs.coveo.com/en/147", Fidelity = Fidelity.Approximate, Note = "deletions are remembered for ever; how long the service does is not documented")]
    [Theory]
    [InlineData("9", false)]
    [InlineData("10", false)]
    [InlineData("11", true)]
    public async Task An_item_that_was_deleted_only_comes_back_with_a_greater_ordering_id(string orderingId, bool comesBack)
    {
        await PutAsync(Id, "{}", "&orderingId=5");
        await DeleteAsync(Id, "&orderingId=10");

        (await PutAsync(Id, "{}", $"&orderingId={orderingId}")).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().HaveCount(comesBack ? 1 : 0);
    }

    [Fact]
    public async Task A_delete_that_overtakes_the_add_still_wins()
    {
        await DeleteAsync(Id, "&orderingId=10");
        await PutAsync(Id, "{}", "&orderingId=9");

        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Parity(Topics.Ordering, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "both apply, in their order")]
    [Fact]
    public async Task Without_ordering_ids_operations_of_the_same_millisecond_apply_in_order()
    {
        await PutAsync(Id, """{"title":"first"}""");
        await PutAsync(Id, """{"title":"second"}""");
        ((string?)(await ItemAsync(Id))["title"]).Should().Be("second");

        await DeleteAsync(Id);
        (await IndexedIdsAsync()).Should().BeEmpty();

        await PutAsync(Id, """{"title":"third"}""");
        var item = await ItemAsync(Id);
        ((string?)item["title"]).Should().Be("third");
        ((string?)item["orderingId"]).Should().Be($"{Time.NowMilliseconds}", "the service does not run ahead of its clock");
    }

    [Parity(Topics.Ordering, "docs.coveo.com/en/147")]
    [Fact]
    public async Task The_default_ordering_id_is_the_time_of_the_service()
    {
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await PutAsync(Id, "{}");

        ((string?)(await ItemAsync(Id))["orderingId"]).Should().Be($"{Time.NowMilliseconds + 60_000}");
    }

    [Fact]
    public async Task An_explicit_ordering_id_equal_to_the_stored_one_is_ignored_even_if_the_service_gave_that()
    {
        await PutAsync(Id, """{"title":"first"}""");
        await PutAsync(Id, """{"title":"second"}""", $"&orderingId={Time.NowMilliseconds}");

        ((string?)(await ItemAsync(Id))["title"]).Should().Be("first");
    }

    [Fact]
    public async Task A_refused_item_does_not_count_as_an_operation()
    {
        await PutAsync(Id, """{"compressedBinaryData":"!!"}""", "&orderingId=10");
        await PutAsync(Id, "{}", "&orderingId=9");

        (await IndexedIdsAsync()).Should().Equal(Id);
    }

    [Fact]
    public async Task Operations_at_the_same_time_leave_the_newest_version()
    {
        var puts = Enumerable.Range(1, 50).Select(n => PutAsync(Id, $$"""{"title":"version {{n}}"}""", $"&orderingId={n}"));
        await Task.WhenAll(puts);

        ((string?)(await ItemAsync(Id))["title"]).Should().Be("version 50");
        (await FindAsync("q=version")).Json["items"]!.AsArray().Should().ContainSingle();
    }
}
