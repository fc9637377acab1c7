using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Items;

public sealed class ItemCommandTests : ToolTest
{
    [Fact]
    public async Task Add_makes_an_item_of_options()
    {
        var run = await RunAsync("item", "add", "--id", "https://a/1", "--title", "One", "--data", "Hello", "--meta", "team=docs", "--meta", "tag=x", "--meta", "tag=y=z", "--source", SourceName);

        (run.ExitCode, run.Output.Masked()).Should().Be((0, "documentId\thttps://a/1\nresult\taccepted\ntime\tTIME\nrequestId\tGUID\n"));
        run.Errors.Should().Be("coveo-push: Accepted means queued: 'coveo-push item get' tells whether it got into the index.\n");
        var item = (await ItemsAsync()).Should().ContainSingle().Subject.ToString();
        item.Should().Contain("\"One\"");
    }

    [Fact]
    public async Task Add_takes_a_file_as_the_content_or_the_whole_item_as_json()
    {
        Write("a.html", "<html>hello</html>");
        Write("item.json", """{"documentId":"https://a/json","title":"J","data":"text"}""");

        var file = await RunAsync("item", "add", "--id", "https://a/file", "--file", "a.html", "--source", SourceName);
        var json = await RunAsync("item", "add", "item.json", "--source", SourceName);
        var input = await RunAsync("""{"documentId":"https://a/stdin"}"""u8.ToArray(), ["item", "add", "-", "--source", SourceName]);

        (file.ExitCode, json.ExitCode, input.ExitCode).Should().Be((0, 0, 0));
        (await IndexedAsync()).Should().Equal("https://a/file", "https://a/json", "https://a/stdin");
    }

    [Theory]
    [InlineData(new string[0], "There is no item: give --id URI and the rest of it, or a file with it as JSON.")]
    [InlineData(new[] { "two.json" }, "two.json holds more than one item. Push it: 'coveo-push push' takes any number.")]
    [InlineData(new[] { "two.json", "--title", "x" }, "The file 'two.json' says what the item is, and so does --title. Leave one of them out.")]
    [InlineData(new[] { "none.json" }, "There is no file 'none.json'.")]
    [InlineData(new[] { "broken.json" }, "broken.json:1:27: This is no JSON: 'x' is an invalid start of a value. The rest of the file is not read.")]
    [InlineData(new[] { "--id", "a://1", "--meta", "team" }, "--meta: 'team' is not of the form KEY=VALUE.")]
    [InlineData(new[] { "--id", "a://1", "--data", "x", "--file", "two.json" }, "Both --data and --file say what the content is. Leave one of them out.")]
    [InlineData(new[] { "--id", "a://1", "--file", "none.pdf" }, "--file: there is no file 'none.pdf'.")]
    public async Task What_is_no_item_is_one_line_and_nothing_is_sent(string[] arguments, string message)
    {
        Write("two.json", """[{"documentId":"a://1"},{"documentId":"a://2"}]""");
        Write("broken.json", """{"documentId":"a://1","b":x}""");

        var run = await RunAsync(["item", "add", "--source", SourceName, .. arguments]);

        (run.ExitCode, run.Output, run.Errors).Should().Be((2, "", $"coveo-push: error: {message}\n"));
        (await IndexedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_that_breaks_a_rule_ends_with_1()
    {
        var run = await RunAsync("item", "add", "--id", "no uri", "--source", SourceName);

        (run.ExitCode, run.Output).Should().Be((1, ""));
        run.Remarks.Should().ContainSingle().Which.Should().StartWith("coveo-push: error: ").And.Contain("'no uri' is not a URI");
    }

    [Fact]
    public async Task A_secured_source_takes_an_item_without_permissions_only_if_it_is_said_to_be_public()
    {
        await RunAsync("source", "create", "Secured", "--visibility", "secured");

        var refused = await RunAsync("item", "add", "--id", "a://1", "--source", "Secured");
        var taken = await RunAsync("item", "add", "--id", "a://1", "--public", "--source", "Secured");

        refused.ExitCode.Should().Be(1);
        refused.Errors.Should().EndWith("Say who may see it, or let everyone see it (--public).\n");
        taken.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Get_tells_what_the_log_says_of_an_item()
    {
        await RunAsync("item", "add", "--id", "a://1", "--source", SourceName);

        var added = await RunAsync("item", "get", "a://1", "--source", SourceName, "--limit", "2");
        await RunAsync("item", "delete", "a://1", "--source", SourceName);
        var deleted = await RunAsync("item", "get", "a://1", "--source", SourceName, "-o", "json");
        var never = await RunAsync("item", "get", "a://2", "--source", SourceName);

        (added.ExitCode, added.Output.Masked(), added.Errors.Masked()).Should().Be((
            0, "TIME\tADD\tINDEXING\tCOMPLETED\tORDERING\t\nTIME\tADD\tMAPPING\tCOMPLETED\tORDERING\t\n", "coveo-push: It is in the index since TIME.\n"));
        deleted.Errors.Masked().Should().Be("coveo-push: It was deleted at TIME.\n");
        deleted.Output.Should().Contain("\"operation\": \"DELETE\"");
        (never.ExitCode, never.Output, never.Errors).Should().Be((
            1, "", "coveo-push: The log says nothing of this item in the last 14 days: it was not pushed to this source since, or not under this ID.\n"));
    }
}
