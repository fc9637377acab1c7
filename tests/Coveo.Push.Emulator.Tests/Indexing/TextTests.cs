using System.Text;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Indexing;

public sealed class TextTests : EmulatorTest
{
    private const string Id = "http://a";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("café") },
        { "UTF-8 with BOM", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("café")] },
        { "UTF-16 LE", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("café")] },
        { "UTF-16 BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("café")] },
        { "Latin-1", Encoding.Latin1.GetBytes("café") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Text_is_read_in_its_encoding(string name, byte[] bytes)
    {
        await PushAsync(bytes, ".txt");

        ((string?)(await ItemAsync(Id))["excerpt"]).Should().Be("café", name);
        (await IndexedIdsAsync("q=CAFE")).Should().Equal([Id], "accents and case do not matter in a search");
    }

    [Theory]
    [InlineData(".pdf", "%PDF-1.7 words")]
    [InlineData(".DOCX", "words")]
    [InlineData(".txt", "words\0\u0001\u0002")]
    [InlineData(null, "words\0")]
    public async Task A_binary_body_leaves_only_metadata_to_search(string? extension, string content)
    {
        await PushAsync(Encoding.UTF8.GetBytes(content), extension, "\"author\":\"Ana\"");

        (await IndexedIdsAsync("q=words")).Should().BeEmpty();
        (await IndexedIdsAsync("q=ana")).Should().Equal(Id);
        ((long)(await ItemAsync(Id))["size"]!).Should().Be(content.Length);
    }

    [Parity(Topics.Indexing, "docs.coveo.com/en/1893", Fidelity = Fidelity.Approximate, Note = "by a small converter of its own")]
    [Fact]
    public async Task Html_is_stripped_down_to_what_a_reader_sees()
    {
        const string Html =
            """
            <!DOCTYPE html><html><head><title>The &amp; Title</title><style>.hidden { color: red }</style>
            <script type="text/javascript">var secret = "<b>invisible</b>";</script></head>
            <body class="attribute"><!-- comment --><h1>Heading</h1>first<br/>second 1 < 2 &eacute;t&eacute;</body></html>
            """;

        await PushAsync(Encoding.UTF8.GetBytes(Html), ".html");

        ((string?)(await ItemAsync(Id))["title"]).Should().Be("The & Title");
        foreach (var word in new[] { "heading", "first", "second", "été", "title" })
        {
            (await IndexedIdsAsync($"q={word}")).Should().Equal([Id], word);
        }

        foreach (var word in new[] { "secret", "invisible", "color", "comment", "attribute", "javascript", "br", "script", "firstsecond" })
        {
            (await IndexedIdsAsync($"q={word}")).Should().BeEmpty(word);
        }
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<script")]
    [InlineData("<script>")]
    [InlineData("<title>")]
    [InlineData("</")]
    [InlineData("<p")]
    [InlineData("&")]
    [InlineData("&#x")]
    public async Task Broken_markup_does_no_harm(string markup)
    {
        await PutAsync(Id, $$"""{"fileExtension":".htm","data":"words {{string.Concat(Enumerable.Repeat(markup, 200_000))}}"}""");

        (await IndexedIdsAsync("q=words")).Should().Equal(Id);
    }

    [Fact]
    public async Task Tags_in_plain_text_are_words()
    {
        await PutAsync(Id, """{"fileExtension":".txt","data":"<strong>"}""");

        (await IndexedIdsAsync("q=strong")).Should().Equal(Id);
    }

    [Fact]
    public async Task Without_a_title_the_id_is_shown()
    {
        await PutAsync(Id, """{"data":"text"}""");

        ((string?)(await ItemAsync(Id))["title"]).Should().Be(Id);
    }

    [Fact]
    public async Task Control_characters_in_text_come_back_as_they_were()
    {
        await PutAsync(Id, """{"title":"a\u0000b","data":"c\u0000d"}""");

        var item = await ItemAsync(Id);
        ((string?)item["title"]).Should().Be("a\0b");
        ((string?)item["metadata"]!["title"]).Should().Be("a\0b");
    }

    private async Task PushAsync(byte[] content, string? extension, string metadata = "\"x\":1")
    {
        var extensionKey = extension is null ? string.Empty : $"\"fileExtension\":\"{extension}\",";
        var json = $$"""{{{extensionKey}}{{metadata}},"compressionType":"UNCOMPRESSED","compressedBinaryData":"{{Convert.ToBase64String(content)}}"}""";
        (await PutAsync(Id, json)).ShouldBeAccepted();
    }
}
