using System.IO.Compression;
using System.Text;
using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Push;

public sealed class JsonLinesPushTests : ToolTest
{
    [Fact]
    public async Task Items_deletions_and_metadata_arrive_as_they_stand_there()
    {
        await PushAsync(Write("first.jsonl", """{"documentId":"a://gone"}"""));
        Write("items.jsonl", """
            {"documentId":"a://1","title":"One","tags":["x","y"],"price":12.5,"metadata":{"sku":7},"data":"hello"}

            {"delete":"a://gone"}
            """);

        var pushed = await PushAsync("items.jsonl");

        pushed.ExitCode.Should().Be(0, pushed.ToString());
        (pushed.Value("outcome"), pushed.Value("read"), pushed.Value("addedOrUpdated"), pushed.Value("deleted")).Should().Be(("Completed", "2", "1", "1"));
        (await IndexedAsync()).Should().Equal("a://1");
        var metadata = (await ItemsAsync())[0].GetProperty("metadata").ToString();
        metadata.Should().Contain("\"sku\"").And.Contain("12.5");
    }

    [Fact]
    public async Task A_line_that_is_no_item_is_told_with_its_place_and_the_others_arrive()
    {
        Write("items.jsonl", """
            {"documentId":"a://1"}
            {"documentId":"a://2","title":
            {"title":"no id"}
            {"documentId":"a://3","title":"x","TITLE":"y"}
            [1]
            {"documentId":"a://4","data":"x","compressedBinaryDataFileId":"f"}
            {"documentId":"a://5"} {"documentId":"a://6"}
            {"documentId":"a://7"}
            """);

        var pushed = await PushAsync("items.jsonl", "--quiet");
        var told = await PushAsync("items.jsonl");

        (pushed.ExitCode, pushed.Errors).Should().Be((1, ""), pushed.ToString());
        (pushed.Value("read"), pushed.Value("notRead"), pushed.Value("addedOrUpdated")).Should().Be(("2", "6", "2"));
        (await IndexedAsync()).Should().Equal("a://1", "a://7");
        told.Remarks.Should().HaveCount(6).And.Contain(
            "coveo-push: warning: items.jsonl:3:1: The item has no 'documentId' (nor 'uri'). Give it one: a URI that is its own.",
            "coveo-push: warning: items.jsonl:4:44: The key 'TITLE' is there twice; the service takes each once, whatever its case.",
            "coveo-push: warning: items.jsonl:5:1: An item is a JSON object, but this is an array.");
        told.Remarks[0].Should().StartWith("coveo-push: warning: items.jsonl:2:31: This is no JSON: ");
        told.Remarks[5].Should().StartWith("coveo-push: warning: items.jsonl:7:24: ");
    }

    [Fact]
    public async Task Strict_stops_at_the_first_one()
    {
        Write("items.jsonl", "{\"documentId\":\"a://1\"}\n{broken\n{\"documentId\":\"a://2\"}\n");

        var pushed = await PushAsync("items.jsonl", "--strict");

        pushed.ExitCode.Should().Be(2, pushed.ToString());
        pushed.Errors.Should().Contain("items.jsonl:2:2").And.Contain("--strict");
        (await IndexedAsync()).Should().NotContain("a://2");
    }

    [Fact]
    public async Task Gzip_and_standard_input_are_read_too()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("{\"documentId\":\"a://zipped\"}\n"u8);
        }

        (await PushAsync(Write("items.jsonl.gz", compressed.ToArray()))).ExitCode.Should().Be(0);
        (await RunAsync(compressed.ToArray(), ["push", "-", "--source", SourceId])).ExitCode.Should().Be(0);
        (await RunAsync(Encoding.UTF8.GetBytes("{\"documentId\":\"a://piped\"}"), ["push", "-", "--source", SourceName])).ExitCode.Should().Be(0);

        (await IndexedAsync()).Should().Equal("a://piped", "a://zipped");
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16be", true)]
    public async Task A_byte_order_mark_says_the_encoding(string encoding, bool hasName)
    {
        var text = Encoding.GetEncoding(hasName ? encoding : "utf-8");
        Write("items.jsonl", [.. text.GetPreamble(), .. text.GetBytes("{\"documentId\":\"a://ü\",\"title\":\"Größe\"}\n")]);

        (await PushAsync("items.jsonl")).ExitCode.Should().Be(0);

        (await ItemsAsync())[0].GetProperty("title").GetString().Should().Be("Größe");
    }

    [Fact]
    public async Task Another_encoding_must_be_stated_and_is_told_where_it_is_not()
    {
        Write("items.jsonl", Encoding.Latin1.GetBytes("{\"documentId\":\"a://1\",\"title\":\"Größe\"}\n"));

        var unstated = await PushAsync("items.jsonl");
        var stated = await PushAsync("items.jsonl", "--encoding", "latin1");

        unstated.ExitCode.Should().Be(1);
        unstated.Remarks[0].Should().StartWith("coveo-push: warning: items.jsonl:1:");
        stated.ExitCode.Should().Be(0, stated.ToString());
        (await ItemsAsync())[0].GetProperty("title").GetString().Should().Be("Größe");
    }

    [Fact]
    public async Task An_empty_file_is_no_error_and_deletes_nothing()
    {
        await PushAsync(Write("first.jsonl", """{"documentId":"a://kept"}"""));

        var pushed = await PushAsync(Write("empty.jsonl", ""), "--mode", "rebuild");

        (pushed.ExitCode, pushed.Value("outcome")).Should().Be((0, "CompletedWithoutDeletion"), pushed.ToString());
        (await IndexedAsync()).Should().Equal("a://kept");
    }

    [Fact]
    public async Task Items_that_come_twice_are_told_and_the_later_one_counts()
    {
        Write("items.jsonl", "{\"documentId\":\"a://1\",\"title\":\"old\"}\n{\"documentId\":\"a://1\",\"title\":\"new\"}\n");

        var pushed = await PushAsync("items.jsonl");

        (pushed.ExitCode, pushed.Value("duplicates")).Should().Be((0, "1"));
        pushed.Errors.Should().Contain("items.jsonl: the item 'a://1' is there twice; the later one counts.");
        (await ItemsAsync()).Single().GetProperty("title").GetString().Should().Be("new");
    }
}
