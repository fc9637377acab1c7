using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>Deleting what a stream source has from before an instant.</summary>
public sealed class StreamDeleteOlderThanTests : StreamTest
{
    private static readonly OrderingId Bound = new(1738555500000);

    [Fact]
    public async Task The_instant_is_in_the_path()
    {
        var acceptance = await Streams.DeleteOlderThanAsync(SourceId, Bound);

        var call = Service.Calls.Should().ContainSingle().Subject;
        call.Line.Should().Be($"POST {StreamService.SourceUrl}/stream/deleteolderthan/1738555500000");
        call.Body.Should().BeNull();
        call.HeaderLines.Should().Equal("Accept: application/json", "Authorization: Bearer xx11111111-key", "User-Agent: Coveo.Push/0.1.0");
        (acceptance.OrderingId, acceptance.RequestId).Should().Be((new OrderingId(1738555505999), "d1"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(1440)]
    public async Task A_delay_is_in_minutes(int minutes)
    {
        await Streams.DeleteOlderThanAsync(SourceId, Bound, TimeSpan.FromMinutes(minutes));

        Service.Calls.Single().Address.Query.Should().Be($"?queueDelay={minutes}");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1441)]
    [InlineData(0.5)]
    public async Task A_delay_out_of_its_range_is_refused(double minutes)
    {
        var deleting = () => Streams.DeleteOlderThanAsync(SourceId, Bound, TimeSpan.FromMinutes(minutes));

        await deleting.Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("queueDelay");
        Service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1738565506000)]
    [InlineData(ulong.MaxValue)]
    public async Task A_bound_that_is_none_or_in_the_future_is_refused(ulong bound)
    {
        var deleting = () => Streams.DeleteOlderThanAsync(SourceId, new OrderingId(bound));

        await deleting.Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("orderingId");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task It_is_repeated_as_deleting_twice_is_the_same_as_once()
    {
        MaxRetries = 1;
        var deletions = 0;
        Service.OnCall = _ => ++deletions == 1 ? Lost() : null;

        await EndAsync(Streams.DeleteOlderThanAsync(SourceId, Bound));

        deletions.Should().Be(2);
    }
}
