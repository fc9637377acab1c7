namespace Coveo.Push.Emulator.Tests.Console;

public sealed class LogPageTests : ConsoleTest
{
    [Fact]
    public async Task An_empty_log_says_what_it_is_for() => TextOf(await PageAsync("log")).Should().Contain("Nothing has happened yet");

    [Fact]
    public async Task A_rejected_item_is_followed_to_its_reason()
    {
        await PutAsync("http://good", "{}");
        await PutAsync("http://secret", "{}", source: SecuredId);

        var rows = RowsOf(await PageAsync("log?result=problems"));

        rows.Should().ContainSingle().Which.Should()
            .Contain("Error Consuming Add http://secret MISSING_PERMISSIONS An item of a SECURED source needs 'permissions'. Secured");
    }

    [Fact]
    public async Task The_newest_entry_is_first()
    {
        await PutAsync("http://a", "{}");

        RowsOf(await PageAsync("log")).Select(row => row.Split(' ')[2]).Should().Equal("Indexing", "Mapping", "Processing", "Consuming", "Streaming");
    }

    [Theory]
    [InlineData("stage=INDEXING", 3)]
    [InlineData("operation=DELETE", 3)]
    [InlineData("operation=DELETE&stage=INDEXING", 1)]
    [InlineData("result=SKIPPED", 0)]
    [InlineData("item=http%3A%2F%2Fb", 8)]
    [InlineData("item=http%3A%2F%2Fb&stage=CONSUMING", 2)]
    [InlineData("from=2025-02-03T04:05:07Z", 3)]
    [InlineData("to=2025-02-03T04:05:07Z", 10)]
    [InlineData("source=other", 0)]
    [InlineData("stage=&result=&operation=&source=&item=&from=&to=", 13)]
    public async Task Filters_narrow_it(string filter, int entries)
    {
        await PutAsync("http://a", "{}");
        await PutAsync("http://b", "{}");
        Time.Advance(TimeSpan.FromSeconds(2));
        await DeleteAsync("http://b");

        var rows = RowsOf(await PageAsync($"log?{filter}"));

        rows.Should().HaveCount(entries);
    }

    [Fact]
    public async Task Older_entries_are_on_the_next_page()
    {
        for (var i = 0; i < 15; i++)
        {
            await PutAsync($"http://{i}", "{}");
        }

        var first = await PageAsync("log");
        var next = first.Text.Split("rel=\"next\" href=\"/")[1].Split('"')[0];
        var second = await PageAsync(next);

        RowsOf(first).Should().HaveCount(50);
        RowsOf(second).Should().HaveCount(25);
        second.Text.Should().NotContain("rel=\"next\"").And.Contain("rel=\"prev\" href=\"/log\"");
    }
}
