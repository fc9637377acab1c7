namespace Coveo.Push.Emulator.Tests.Console;

public sealed class SourcesPageTests : ConsoleTest
{
    [Fact]
    public async Task Without_sources_it_tells_how_to_create_one()
    {
        await SendAsync(HttpMethod.Post, "_emulator/reset");

        TextOf(await PageAsync("")).Should().Contain("No sources yet").And.Contain($"curl -X POST {Emulator.BaseUri}rest/organizations/");
    }

    [Fact]
    public async Task A_source_shows_what_is_in_it_and_who_its_identities_are_from()
    {
        await PutAsync("http://a", """{"data":"12345","permissions":[]}""", source: SecuredId);

        RowsOf(await PageAsync("")).Should().Contain(row =>
            row.StartsWith($"Secured {SecuredId}", StringComparison.Ordinal) && row.Contains("SECURED Ready 1 5 bytes") && row.EndsWith(Provider));
    }

    [Fact]
    public async Task The_count_follows_every_change()
    {
        (await CountAsync()).Should().Be("0 0 bytes");
        await PutAsync("http://a", """{"data":"12345"}""");
        await PutAsync("http://b", """{"data":"1"}""");
        (await CountAsync()).Should().Be("2 6 bytes");
        await PutAsync("http://a", """{"data":"123"}""");
        (await CountAsync()).Should().Be("2 4 bytes");
        await DeleteAsync("http://b");
        await DeleteAsync("http://b");
        await DeleteAsync("http://never");
        (await CountAsync()).Should().Be("1 3 bytes");
        await PutAsync("http://b", """{"data":"12"}""");
        (await CountAsync()).Should().Be("2 5 bytes");
        await DeleteOldAsync($"orderingId={Time.NowMilliseconds + 1}&queueDelay=0");
        (await CountAsync()).Should().Be("0 0 bytes");
    }

    [Fact]
    public async Task The_count_is_right_after_an_import()
    {
        await PutAsync("http://a", """{"data":"12345"}""");
        var state = await Anonymous.GetByteArrayAsync(new Uri("_emulator/export", UriKind.Relative));
        await PutAsync("http://b", """{"data":"1"}""");
        (await CountAsync()).Should().Be("2 6 bytes");

        using var import = await Anonymous.PostAsync(new Uri("_emulator/import", UriKind.Relative), new ByteArrayContent(state));

        import.IsSuccessStatusCode.Should().BeTrue();
        (await CountAsync()).Should().Be("1 5 bytes");
    }

    [Fact]
    public async Task A_stream_enabled_source_says_so_and_how_many_streams_are_open()
    {
        var created = await SendJsonAsync(
            HttpMethod.Post, $"{PlatformBase}/sources", """{"sourceType":"CATALOG","name":"Products","sourceVisibility":"SHARED","streamEnabled":true}""");
        await SendAsync(HttpMethod.Post, $"{PushBase}/sources/{created.Json["id"]}/stream/open");

        RowsOf(await PageAsync("")).Should().Contain(row =>
            row.StartsWith("Products", StringComparison.Ordinal) && row.Contains("CATALOG stream-enabled SHARED Ready 1 open stream 0"));
    }

    [Fact]
    public async Task A_source_that_is_being_refreshed_says_so()
    {
        await SendAsync(HttpMethod.Post, $"{PushBase}/sources/{SourceId}/status?statusType=REBUILD");

        TextOf(await PageAsync("")).Should().Contain("Retrieving content");
    }

    private async Task<string> CountAsync()
    {
        var row = RowsOf(await PageAsync("")).Single(text => text.StartsWith("Shared ", StringComparison.Ordinal));
        return string.Join(' ', row.Split("Ready ")[1].Split(' ')[..3]);
    }
}
