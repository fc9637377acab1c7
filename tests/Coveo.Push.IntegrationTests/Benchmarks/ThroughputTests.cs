using System.Globalization;
using System.Text.Json;
using Coveo.Push.Benchmarks.Throughput;
using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Benchmarks;

/// <summary>The measurement measures what it says, and says so when it cannot.</summary>
public class ThroughputTests
{
    // The bytes of the items alone were counted with another implementation of the same shapes.
    [Theory]
    [InlineData("small", 300, 1, 155_800)]
    [InlineData("large", 30, 8, 6_008_554)]
    public async Task Items_go_in_batches_and_one_line_tells_the_figures(string shape, int items, int batches, long bytesOfItems)
    {
        await using var coveo = await EmulatorSession.StartAsync();

        var (exitCode, output, errors) = await ThroughputProcess.RunAsync([.. Arguments(coveo, shape, items), "--warmup", "0", "--batch-bytes", "1000000"]);

        exitCode.Should().Be(0, errors);
        var figures = Figures(output);
        figures.GetProperty("shape").GetString().Should().Be(shape);
        figures.GetProperty("items").GetInt32().Should().Be(items);
        figures.GetProperty("uploads").GetInt32().Should().Be(batches);
        figures.GetProperty("requests").GetInt32().Should().Be(3 * batches, "a container, its upload and its handing over");
        figures.GetProperty("bytes").GetInt64().Should().BeInRange(bytesOfItems, bytesOfItems + items + (100 * batches), "little holds the items of a batch together");
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().HaveCount(items);
    }

    [Fact]
    public async Task The_warm_up_is_pushed_but_not_counted()
    {
        await using var coveo = await EmulatorSession.StartAsync();

        var (exitCode, output, errors) = await ThroughputProcess.RunAsync([.. Arguments(coveo, "small", 20), "--warmup", "50"]);

        exitCode.Should().Be(0, errors);
        Figures(output).GetProperty("requests").GetInt64().Should().Be(3);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().HaveCount(50);
    }

    [Theory]
    [InlineData]
    [InlineData("--premade")]
    [InlineData("--concurrency", "2")]
    public async Task Single_items_go_one_a_call(params string[] further)
    {
        await using var coveo = await EmulatorSession.StartAsync();

        var (exitCode, output, errors) = await ThroughputProcess.RunAsync([.. Arguments(coveo, "small", 30), "--warmup", "3", "--mode", "single", .. further]);

        exitCode.Should().Be(0, errors);
        var figures = Figures(output);
        figures.GetProperty("requests").GetInt64().Should().Be(30);
        figures.GetProperty("uploads").GetInt64().Should().Be(0);
        figures.GetProperty("items").GetInt32().Should().Be(30);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().HaveCount(30);
    }

    [Fact]
    public async Task A_refused_push_gives_the_reason_and_no_figures()
    {
        await using var coveo = await EmulatorSession.StartAsync();

        var (exitCode, output, errors) = await ThroughputProcess.RunAsync([.. Arguments(coveo, "small", 30), "--source", "nosuchsource", "--mode", "single"]);

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        errors.Should().StartWith("throughput: ").And.Contain("nosuchsource").And.EndWith(Environment.NewLine);
        errors.TrimEnd().Should().NotContain("\n");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_at_once()
    {
        Uri address;
        await using (var stopped = await EmulatorSession.StartAsync())
        {
            address = stopped.Address;
        }

        var (exitCode, output, errors) = await ThroughputProcess.RunAsync("--endpoint", address.AbsoluteUri, "--shape", "small", "--items", "1");

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        errors.Should().StartWith($"throughput: No server listens at {address.GetLeftPart(UriPartial.Authority)}: ");
    }

    [Theory]
    [InlineData("--endpoint is missing. --help tells what it takes.")]
    [InlineData("There is no option '--frobnicate'. --help lists them.", "--frobnicate", "3")]
    [InlineData("--items needs a value behind it.", "--items")]
    [InlineData("--items needs a value behind it.", "--items", "--shape", "small")]
    [InlineData("--items must be a whole number from 1 to 1000000000, in digits alone, but is '1,000'.", "--items", "1,000")]
    [InlineData("--shape must be small or large or identities or group, but is 'huge'.", "--shape", "huge")]
    [InlineData("--endpoint must be an http or https address such as http://127.0.0.1:8080, but is 'localhost'.", "--endpoint", "localhost")]
    [InlineData("--batch-bytes means nothing with --mode single, which makes no batches. Leave one of them out.", "--endpoint", "http://127.0.0.1", "--shape", "small", "--items", "1", "--mode", "single", "--batch-bytes", "50000")]
    [InlineData("CoveoPushOptions.Batches.Concurrency is 99. Set it to a number from 1 to 64.", "--endpoint", "http://127.0.0.1", "--shape", "small", "--items", "1", "--concurrency", "99")]
    public async Task A_wrong_argument_is_named_in_one_line(string message, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        (await ThroughputCommand.RunAsync(arguments, output, errors)).Should().Be(2);

        output.ToString().Should().BeEmpty();
        errors.ToString().Should().Be($"throughput: {message}{Environment.NewLine}");
    }

    [Fact]
    public async Task The_help_names_each_option_and_each_figure()
    {
        var (exitCode, output, _) = await ThroughputProcess.RunAsync("--help");

        exitCode.Should().Be(0);
        output.Should().ContainAll(
            "--endpoint", "--shape", "--items", "--mode", "--concurrency", "--batch-bytes", "--warmup", "--premade", "--organization", "--source",
            "seconds", "itemsPerSecond", "peakWorkingSetMb", "allocatedBytesPerItem", "requests", "uploads", "bytes");
    }

    private static string[] Arguments(EmulatorSession coveo, string shape, int items) =>
    [
        "--endpoint", coveo.Address.AbsoluteUri,
        "--organization", CoveoEmulator.OrganizationId,
        "--source", coveo.SourceId,
        "--shape", shape,
        "--items", items.ToString(CultureInfo.InvariantCulture),
    ];

    private static JsonElement Figures(string output)
    {
        output.Should().EndWith(Environment.NewLine);
        output.TrimEnd().Should().NotContain("\n");
        using var line = JsonDocument.Parse(output);
        var figures = line.RootElement.Clone();
        figures.EnumerateObject().Select(figure => figure.Name).Should().Equal(
            "shape", "items", "seconds", "itemsPerSecond", "peakWorkingSetMb", "allocatedBytesPerItem", "requests", "uploads", "bytes");
        foreach (var name in new[] { "seconds", "itemsPerSecond", "peakWorkingSetMb", "allocatedBytesPerItem" })
        {
            figures.GetProperty(name).GetDouble().Should().BePositive(name);
        }

        return figures;
    }
}
