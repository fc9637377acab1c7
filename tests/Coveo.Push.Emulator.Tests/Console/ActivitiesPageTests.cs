using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

public sealed class ActivitiesPageTests : ConsoleTest
{
    [Fact]
    public async Task Without_any_it_tells_how_to_begin_one()
    {
        await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, "_emulator/reset"));

        TextOf(await PageAsync("activities")).Should().Contain("No activity").And.Contain("status?statusType=REBUILD");
    }

    [Fact]
    public async Task The_activities_of_a_source_that_is_gone_are_listed_without_a_link_to_it()
    {
        await SendAsync(HttpMethod.Delete, $"{PlatformBase}/sources/{SecuredId}");

        var page = await PageAsync("activities");

        RowsOf(page)[0].Should().StartWith("Secured Delete Completed");
        page.Text.Should().NotContain(SecuredId);
    }

    [Fact]
    public async Task Activities_are_listed_with_their_time_the_newest_first()
    {
        await SetStatusAsync("REFRESH");
        Time.Advance(TimeSpan.FromSeconds(90));
        await SetStatusAsync("IDLE");
        await SetStatusAsync("REBUILD");

        var rows = RowsOf(await PageAsync("activities"));

        rows.Should().HaveCount(4);
        rows[0].Should().StartWith("Shared Rebuild Running").And.EndWith("not yet: IDLE ends it < 1 ms");
        rows[1].Should().StartWith("Shared Rescan Completed").And.EndWith("1 min 30 s");
        rows[2].Should().StartWith("Secured Create Completed");
        rows[3].Should().StartWith("Shared Create Completed");
        RowsOf(await PageAsync($"activities?source={SecuredId}")).Should().ContainSingle();
    }

    private Task<Answer> SetStatusAsync(string status) => SendAsync(HttpMethod.Post, $"{PushBase}/sources/{SourceId}/status?statusType={status}");
}
