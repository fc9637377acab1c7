using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Control;

public sealed class ItemSearchTests : EmulatorTest
{
    [Theory]
    [InlineData("brown", true)]
    [InlineData("brown fox", true)]
    [InlineData("fox BROWN", true)]
    [InlineData("brown cow", false)]
    [InlineData("Title", true)]
    [InlineData("Ana", true)]
    [InlineData("2024", true)]
    [InlineData("bro", false)]
    public async Task All_words_must_occur_in_title_metadata_or_body(string query, bool isFound)
    {
        await PutAsync("http://a", """{"title":"The title","author":["Ana","Bo"],"year":2024,"data":"The quick brown fox"}""");

        (await IndexedIdsAsync($"q={Uri.EscapeDataString(query)}")).Should().HaveCount(isFound ? 1 : 0);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("'; drop table items; --")]
    [InlineData("brown OR")]
    [InlineData("NOT")]
    [InlineData("NEAR(")]
    [InlineData("title:")]
    [InlineData("title : x")]
    [InlineData("*")]
    [InlineData("br*")]
    [InlineData("^")]
    [InlineData("-brown")]
    [InlineData("(")]
    [InlineData("a AND AND b")]
    [InlineData("{title body}: x")]
    [InlineData("\0")]
    [InlineData("x\0\"")]
    [InlineData("\\")]
    [InlineData("%")]
    [InlineData("😀")]
    public async Task A_query_is_words_and_nothing_else(string query)
    {
        await PutAsync("http://a", """{"data":"brown fox"}""");

        await FindAsync($"q={Uri.EscapeDataString(query)}");

        (await IndexedIdsAsync("q=brown")).Should().Equal("http://a");
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%01%7f")]
    [InlineData("%00%20%00")]
    public async Task Control_characters_alone_find_nothing(string query)
    {
        await PutAsync("http://a", """{"data":"brown fox"}""");

        (await IndexedIdsAsync($"q={query}")).Should().BeEmpty();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_query_as_well() => await FindAsync("q=%ff%fe%00");

    [Fact]
    public async Task The_excerpt_shows_where_the_words_are()
    {
        await PutAsync("http://a", $$"""{"data":"start {{string.Join(' ', Enumerable.Repeat("filler", 500))}} needle end"}""");

        ((string?)(await FindAsync("q=needle")).Json["items"]![0]!["excerpt"]).Should().StartWith("…").And.EndWith("filler needle end");
        ((string?)(await ItemAsync("http://a"))["excerpt"]).Should().StartWith("start filler").And.HaveLength(300);
    }

    [Fact]
    public async Task A_blank_query_finds_everything()
    {
        await PutAsync("http://a", "{}");

        (await IndexedIdsAsync("q=%20%20")).Should().Equal("http://a");
    }

    [Theory]
    [InlineData(64, 200)]
    [InlineData(65, 412)]
    public async Task A_query_has_at_most_64_words(int words, int status)
    {
        var query = string.Join('+', Enumerable.Repeat("w", words));

        (await SendAsync(HttpMethod.Get, $"_emulator/items?q={query}")).Status.Should().Be(status);
    }

    [Fact]
    public async Task Pages_are_counted()
    {
        foreach (var n in Enumerable.Range(0, 5))
        {
            await PutAsync($"http://a/{n}", "{}");
        }

        var answer = await FindAsync("page=1&perPage=2");

        answer.Json["items"]!.AsArray().Select(item => (string?)item!["documentId"]).Should().Equal("http://a/2", "http://a/3");
        ((int)answer.Json["totalEntries"]!).Should().Be(5);
        ((int)answer.Json["totalPages"]!).Should().Be(3);
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("perPage=0")]
    [InlineData("perPage=1001")]
    [InlineData("page=x")]
    public async Task A_wrong_page_is_refused(string query) =>
        (await SendAsync(HttpMethod.Get, $"_emulator/items?{query}")).ShouldBeError(412, "INVALID_PARAMETER");

    [Fact]
    public async Task The_last_page_there_can_be_is_empty() =>
        (await FindAsync("page=2147483647&perPage=1000")).Json["items"]!.AsArray().Should().BeEmpty();

    [Theory]
    [InlineData("http://a/%25")]
    [InlineData("http://a/'")]
    [InlineData("http://a/ö?x=1&y=2#z")]
    public async Task A_document_id_is_matched_exactly(string documentId)
    {
        await PutAsync(documentId, "{}");
        await PutAsync(documentId + "x", "{}");

        (await IndexedIdsAsync($"documentId={Uri.EscapeDataString(documentId)}")).Should().Equal(documentId);
        (await IndexedIdsAsync("documentId=http%3A%2F%2Fa%2F%25")).Should().HaveCount(0);
    }
}
