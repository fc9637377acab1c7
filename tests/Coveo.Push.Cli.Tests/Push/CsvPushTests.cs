using System.Text;
using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Push;

public sealed class CsvPushTests : ToolTest
{
    private static readonly string[] Options = ["--id-column", "sku", "--id-prefix", "product://"];

    [Fact]
    public async Task A_row_is_an_item_and_its_columns_are_metadata()
    {
        Write("p.csv", "sku,title,text,internal\n1,One,\"a \"\"quoted\"\"\nbody\",x\n2,\"Two, and more\",,y\n");

        var pushed = await PushAsync(["p.csv", .. Options, "--map", "text=data", "--map", "internal="]);

        pushed.ExitCode.Should().Be(0, pushed.ToString());
        var items = await ItemsAsync();
        items.Select(item => item.GetProperty("title").GetString()).Should().BeEquivalentTo("One", "Two, and more");
        items[0].ToString().Should().NotContain("internal");
        (await IndexedAsync()).Should().Equal("product://1", "product://2");
    }

    [Fact]
    public async Task Rows_that_do_not_fit_are_told_with_their_lines()
    {
        Write("p.csv", "sku,title\n1,One\n2\n3,Three,more\n,No id\n5,Five\n");

        var pushed = await PushAsync(["p.csv", .. Options]);

        pushed.ExitCode.Should().Be(1);
        pushed.Remarks.Take(3).Should().Equal(
            "coveo-push: warning: p.csv:3: The row has 1 cells, but the first row names 2 columns.",
            "coveo-push: warning: p.csv:4: The row has 3 cells, but the first row names 2 columns.",
            "coveo-push: warning: p.csv:5: The row has no ID.");
        (await IndexedAsync()).Should().Equal("product://1", "product://5");
    }

    [Theory]
    [InlineData("sku,title\n1,x\n", new string[0], "p.csv: no column is called documentId, uri, url or id. Name the one that holds the item's ID with --id-column; there are: sku, title.")]
    [InlineData("id,title\n1,x\n", new[] { "--id-column", "nr" }, "p.csv: --id-column names the column 'nr', which is not there. There are: id, title.")]
    [InlineData("id,title\n1,x\n", new[] { "--map", "text=data" }, "p.csv: --map names the column 'text', which is not there. There are: id, title.")]
    [InlineData("id,title,TITLE\n1,x,y\n", new string[0], "p.csv: the column 'title' is there twice. The service takes each key once, whatever its case: rename one.")]
    [InlineData("id\n1\n", new[] { "--map", "text" }, "--map must be COLUMN=KEY (or COLUMN= to leave it out), but is 'text'.")]
    [InlineData("id\n1\n", new[] { "--encoding", "ebcdic" }, "--encoding must be utf-8, utf-16, utf-16be or latin1, but is 'ebcdic'.")]
    public async Task What_does_not_fit_together_is_one_line_and_sends_nothing(string csv, string[] options, string message)
    {
        var pushed = await PushAsync([Write("p.csv", csv), .. options]);

        (pushed.ExitCode, pushed.Remarks[^1]).Should().Be((2, $"coveo-push: error: {message}"));
        (await IndexedAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Encodings_and_separators_are_those_that_are_there_or_stated()
    {
        Write("mark.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("sku,title\n1,Größe\n")]);
        Write("latin.csv", Encoding.Latin1.GetBytes("sku;title\n2;Höhe\n"));
        Write("tabs.tsv", "sku\ttitle\n3\tTiefe\n");

        (await PushAsync(["mark.csv", .. Options])).ExitCode.Should().Be(0);
        (await PushAsync(["latin.csv", .. Options, "--encoding", "latin1", "--separator", ";"])).ExitCode.Should().Be(0);
        (await PushAsync(["tabs.tsv", .. Options])).ExitCode.Should().Be(0);

        (await ItemsAsync()).Select(item => item.GetProperty("title").GetString()).Should().BeEquivalentTo("Größe", "Höhe", "Tiefe");
    }

    [Fact]
    public async Task Text_in_another_encoding_ends_the_file_and_is_told()
    {
        Write("latin.csv", Encoding.Latin1.GetBytes("sku,title\n1,Größe\n"));

        var pushed = await PushAsync(["latin.csv", .. Options]);

        pushed.ExitCode.Should().Be(1);
        pushed.Remarks[0].Should().Contain("The text is not in the encoding that it should be. State it with --encoding");
    }
}
