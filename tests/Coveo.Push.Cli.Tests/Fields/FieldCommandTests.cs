using Coveo.Push.Cli.Tests.Running;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Tests.Fields;

public sealed class FieldCommandTests : ToolTest
{
    private const string Products = "sku,price,name\n1,10,A\n2,9.99,B\n";

    [Fact]
    public async Task Ensure_makes_the_fields_that_items_need_and_says_which()
    {
        Write("items.jsonl", """{"documentId":"a://1","price":10,"seen":"2025-02-03T04:05:06Z","tags":["x","y"]}""" + "\n" + """{"documentId":"a://2","price":9.99}""");

        var first = await RunAsync("fields", "ensure", "items.jsonl");
        var second = await RunAsync("fields", "ensure", "items.jsonl");

        first.ExitCode.Should().Be(0, first.ToString());
        Sorted(first).Should().Contain("price\tdouble\tcreated\t").And.Contain("tags\tstring\tcreated\t");
        Sorted(second).Should().Contain("price\tdouble\texists\t").And.NotContain(line => line.Contains("created", StringComparison.Ordinal));
        (await Client.Fields.GetAsync("price")).Type.Should().Be(FieldType.Double);
    }

    [Fact]
    public async Task Ensure_takes_names_with_types()
    {
        var run = await RunAsync("fields", "ensure", "--field", "price=double", "--field", "sold=DATE", "--field", "serial=LONG_64");

        (run.ExitCode, string.Concat(Sorted(run).Select(line => line + "\n"))).Should().Be((0, "price\tdouble\tcreated\t\nserial\tlong64\tcreated\t\nsold\tdate\tcreated\t\n"), run.ToString());
    }

    [Fact]
    public async Task What_fits_no_field_ends_with_1()
    {
        Write("items.jsonl", """{"documentId":"a://1","weight":10}""" + "\n" + """{"documentId":"a://2","weight":"large"}""" + "\n");

        var run = await RunAsync("fields", "ensure", "items.jsonl");

        run.ExitCode.Should().Be(1, run.ToString());
        run.Output.Should().Contain("weight\t").And.Contain("\tinconsistent\t");
    }

    [Theory]
    [InlineData(new string[0], "No fields are asked for: give files of items, or --field NAME=TYPE.")]
    [InlineData(new[] { "--field", "price" }, "--field: 'price' is not of the form NAME=TYPE, with one of the types string, long, long64, double, date, vector.")]
    [InlineData(new[] { "--field", "price=money" }, "--field: 'price=money' is not of the form NAME=TYPE, with one of the types string, long, long64, double, date, vector.")]
    [InlineData(new[] { "none.jsonl" }, "There is no file or folder 'none.jsonl'.")]
    public async Task What_cannot_be_is_one_line(string[] arguments, string message)
    {
        var run = await RunAsync(["fields", "ensure", .. arguments]);

        (run.ExitCode, run.Output, run.Errors).Should().Be((2, "", $"coveo-push: error: {message}\n"));
    }

    [Fact]
    public async Task List_is_a_line_each()
    {
        await Client.Fields.CreateAsync(new FieldDefinition("price", FieldType.Double) { Facet = true, Description = "In EUR" });

        var own = await RunAsync("fields", "list", "--origin", "user");
        var none = await RunAsync("fields", "list", "--filter", "price", "--type", "date");
        var all = await RunAsync("fields", "list");

        (own.ExitCode, own.Output).Should().Be((0, "price\tdouble\ttrue\tfalse\tfalse\ttrue\ttrue\tfalse\tIn EUR\n"), own.ToString());
        none.Output.Should().BeEmpty();
        all.Output.Should().Contain("price\t").And.Contain("title\t");
    }

    [Fact]
    public async Task Push_creates_the_fields_before_the_items_that_need_them()
    {
        Write("products.csv", Products);
        Write("items.jsonl", """{"documentId":"a://1","color":"red","weight":1}""" + "\n" + """{"delete":"a://1"}""" + "\n" + """{"documentId":"a://2","weight":"large"}""" + "\n{\n");

        var table = await PushAsync("products.csv", "--id-column", "sku", "--id-prefix", "product://", "--create-fields");
        var lines = await PushAsync("items.jsonl", "--create-fields");

        (table.ExitCode, table.Value("addedOrUpdated")).Should().Be((0, "2"), table.ToString());
        (lines.ExitCode, lines.Value("addedOrUpdated"), lines.Value("deleted"), lines.Value("notRead")).Should().Be((1, "1", "1", "1"), lines.ToString());
        (await IndexedAsync()).Should().Equal("a://2", "product://1", "product://2");
        (await Client.Fields.GetAsync("color")).Type.Should().Be(FieldType.String);
        lines.Remarks.Should().Contain(line => line.StartsWith("coveo-push: warning: No field for weight: ", StringComparison.Ordinal));
        await FluentActions.Awaiting(() => Client.Fields.GetAsync("weight")).Should().ThrowAsync<CoveoNotFoundException>();
    }

    private static List<string> Sorted(ToolResult run) => [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}
