using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

public sealed class ActivitiesPageTests : ConsoleTest
{
    [Fact]
    public async Task Without_any_it_tells_how_to_begin_one() =>
        TextOf(await PageAsync("activities")).Should().Contain("No activity").And.Contain("status?statusType=REBUILD");

    [Fact]
    public async Task Activities_are_listed_with_their_time_the_newest_first()
    {
        await SetStatusAsync("REFRESH");
        Time.Advance(TimeSpan.FromSeconds(90));
        await SetStatusAsync("IDLE");
        await SetStatusAsync("REBUILD");

        var rows = RowsOf(await PageAsync("activities"));

        rows.Should().HaveCount(2);
        rows[0].Should().StartWith("Shared Rebuild Running").And.EndWith("not yet: IDLE ends it < 1 ms");
        rows[1].Should().StartWith("Shared Rescan Completed").And.EndWith("1 min 30 s");
        RowsOf(await PageAsync($"activities?source={SecuredId}")).Should().BeEmpty();
    }

    private Task<Answer> SetStatusAsync(string status) => SendAsync(HttpMethod.Post, $"{PushBase}/sources/{SourceId}/status?statusType={status}");
}
