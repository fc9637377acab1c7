using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.Catalog;

/// <summary>The sample <c>Catalog</c>, run as a person runs it.</summary>
public sealed class CatalogSampleTests : IDisposable
{
    private const string Story = """
        Fields      FIELDS
        Load        11 of 11 accepted; what is older is deleted
        Sale        6 of 6 accepted, in 2 files
        Sold        5 of 5 accepted, in 2 files
        Ratings     1 of 1 accepted, merged
        Gone        3 of 3 accepted, in 1 file
        | Item | Type | Price | Tags | Rating | Stock |
        | --- | --- | --- | --- | --- | --- |
        | product://lake-kayak | Product | 584.10 | family, sale | 4.5 |  |
        | product://paddle | Product | 119.50 |  |  |  |
        | product://river-kayak | Product | 899.00 | sport |  |  |
        | variant://LK-BLUE | Variant | 584.10 |  |  |  |
        | variant://LK-RED | Variant | 584.10 |  |  |  |
        | variant://LK-XL | Variant | 656.10 |  |  |  |
        | variant://PA-210 | Variant | 119.50 |  |  |  |
        | variant://RK-GREEN | Variant | 899.00 |  |  |  |
        | availability://harbor | Availability |  |  |  | LK-RED 3, PA-210 12 |
        | availability://station | Availability |  |  |  | RK-GREEN 1 |

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("coveo-push-catalog-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Without_configuration_it_loads_a_shop_and_changes_it()
    {
        var run = await RunAsync([]);

        run.Errors.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        run.Output.ReplaceLineEndings("\n").Should().StartWith("Shop        3 products, 6 variants, 2 stores\nService     an emulator in this process\nSource      Kayak shop, CATALOG\n");
        StoryOf(run).Should().Be(Story.Replace("FIELDS", "10 fields created, 0 there already, 0 inconsistent, 0 with a name that cannot be").ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_second_run_finds_source_and_fields_and_ends_with_the_same_catalog()
    {
        await using var emulator = await CoveoEmulator.StartAsync();
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = CoveoEmulator.OrganizationId, ApiKey = CoveoEmulator.ApiKey, Endpoint = emulator.BaseUri });
        using var query = new EmulatorQuery(emulator.BaseUri);
        (string, string)[] variables = [("COVEO_PUSH_ENDPOINT", emulator.BaseUri.AbsoluteUri)];

        var first = await RunAsync([], variables);
        var second = await RunAsync([], variables);

        (first.ExitCode, second.ExitCode).Should().Be((0, 0), "{0}\n{1}", first, second);
        StoryOf(second).Should().Be(Story.Replace("FIELDS", "0 fields created, 10 there already, 0 inconsistent, 0 with a name that cannot be").ReplaceLineEndings("\n"));
        var source = await client.Sources.ListAsync().SingleAsync();
        (source.Name, source.SourceType).Should().Be(("Kayak shop", "CATALOG"));
        var stock = (await query.ItemAsync(source.Id, "availability://harbor"))!.Value.GetProperty("fields").GetProperty("stock");
        stock.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetInt32())).Should().BeEquivalentTo([("LK-RED", 3), ("PA-210", 12)], "a dictionary has no order");
    }

    [Theory]
    [InlineData("""{"products":[{"id":"a","name":"A","description":"","category":"c","tags":[],"variants":[]}],"stores":[]}""", "Product 'a' has no variants. Add one")]
    [InlineData("""{"products":[{"id":"a","name":" ","description":"","category":"c","tags":[],"variants":[{"sku":"s","color":"red","price":0}]}],"stores":[{"id":"x","name":"X","stock":{"z":-1}}]}""", "The name of product 'a' is blank. Fill it in. The price of variant 's' is 0. Set it above 0. Store 'x' has stock of 'z', which is the sku of no variant. Correct it, or add the variant. Store 'x' has -1 of 'z'. Set it to 0 or more.")]
    [InlineData("""{"products":[{"id":"a","name":"A","description":"","category":"c","tags":[],"variants":[{"sku":"s","colour":"red","price":1}]}],"stores":[]}""", "'colour'")]
    [InlineData("""{"products":[{"id":"a"},""", "is not a shop as samples/Catalog/products.json is one")]
    [InlineData("""{"products":[],"stores":[]}""", "There are no products. Add one.")]
    public async Task A_shop_that_is_wrong_ends_with_2_and_one_line_before_anything_is_sent(string shop, string expected)
    {
        var path = Path.Combine(_folder, "shop.json");
        await File.WriteAllTextAsync(path, shop);

        var run = await RunAsync([path]);

        (run.ExitCode, run.Output).Should().Be((2, ""), "{0}", run);
        run.Errors.TrimEnd().Should().StartWith($"error: {path}").And.Contain(expected).And.NotContain("\n");
    }

    [Theory]
    [InlineData("There is no file '/no/such/shop.json'", "/no/such/shop.json")]
    [InlineData("'--fast' is not understood", "--fast")]
    public async Task A_wrong_command_line_ends_with_2_and_one_line(string expected, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        (run.ExitCode, run.Output).Should().Be((2, ""), "{0}", run);
        run.Errors.TrimEnd().Should().StartWith("error: ").And.Contain(expected).And.NotContain("\n");
    }

    [Fact]
    public async Task A_load_that_is_not_complete_ends_with_1_and_says_so()
    {
        await using var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { MaxContainerBytes = 100 });

        var run = await RunAsync([], ("COVEO_PUSH_ENDPOINT", emulator.BaseUri.AbsoluteUri));

        run.ExitCode.Should().Be(1, "{0}", run);
        run.Errors.TrimEnd().Should().StartWith("error: ").And.NotContain("\n");
        run.Output.Should().NotContain("Load").And.NotContain("Sale");
    }

    private static string StoryOf(SampleResult run) => run.Output.ReplaceLineEndings("\n") is var output && output.IndexOf("Fields", StringComparison.Ordinal) is >= 0 and var start ? output[start..] : output;

    private static async Task<SampleResult> RunAsync(string[] arguments, params (string Name, string Value)[] variables)
    {
        using var process = SampleProcess.Start("Catalog", variables.ToDictionary(variable => variable.Name, variable => variable.Value), arguments);
        return SampleResult.Of(await SampleProcess.EndAsync(process, process.StandardOutput.ReadToEndAsync()));
    }
}
