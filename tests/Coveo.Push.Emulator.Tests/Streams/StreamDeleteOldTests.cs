using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Streams;

public sealed class StreamDeleteOldTests : StreamTest
{
    [Parity(Topics.Streams, "docs.coveo.com/en/p4eb0515")]
    [Fact]
    public async Task Items_indexed_before_an_instant_are_removed()
    {
        await UpdateAsync(Items("product://1", "product://2"));
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        var update = await UpdateAsync(Items("product://2", "product://3"));

        var answer = await DeleteAsync(OrderingIdOf(update), "?queueDelay=0");

        answer.Status.Should().Be(201, answer.Text);
        answer.Json.AsObject().Select(property => property.Key).Should().Equal("orderingId", "requestId");
        (await IndexedIdsAsync()).Should().Equal("product://2", "product://3");
        (await LogOfAsync("product://1")).Should().EndWith("DELETE_OLDER_THAN INDEXING COMPLETED");
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "the instant itself, by which it is ordered")]
    [Fact]
    public async Task The_ordering_id_of_a_deletion_is_its_instant() => OrderingIdOf(await DeleteAsync("5")).Should().Be("5");

    [Parity(Topics.Streams, "docs.coveo.com/en/p4eb0515")]
    [Fact]
    public async Task A_queue_delay_of_15_minutes_is_the_default()
    {
        await UpdateAsync(Items("product://1"));
        await DeleteAsync($"{Time.NowMilliseconds + 1}");

        await AdvanceAsync(TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1));
        var before = await IndexedIdsAsync();
        await AdvanceAsync(TimeSpan.FromMilliseconds(1));

        before.Should().Equal("product://1");
        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("0", "")]
    [InlineData("-5", "")]
    [InlineData("x", "")]
    [InlineData("9223372036854775808", "")]
    [InlineData("1.5", "")]
    [InlineData("5", "?queueDelay=-1")]
    [InlineData("5", "?queueDelay=x")]
    public async Task A_wrong_parameter_is_refused(string instant, string parameters) =>
        (await DeleteAsync(instant, parameters)).ShouldBeError(412, "INVALID_PARAMETER");

    private Task<Answer> DeleteAsync(string instant, string parameters = "") =>
        SendAsync(HttpMethod.Post, StreamPath($"deleteolderthan/{instant}{parameters}"));
}
