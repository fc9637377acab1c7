using System.Text.RegularExpressions;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.DatabaseCrawler;

/// <summary>The sample <c>DatabaseCrawler</c>, run as a person runs it.</summary>
public class DatabaseCrawlerSampleTests
{
    private const string Expected = """
        Service     an emulator in this process
        Source      Products TIME
        Table       product, 1,000 rows
        Rebuild     1,000 sent, 0 deleted, in N calls
        Changes     30 rows changed, 5 of them deleted, 2 added
        Incremental 27 sent, 5 deleted, from row version 1,000, in N calls
        Incremental 0 sent, 0 deleted, from row version 1,037, in 2 calls
        Changes     400 rows changed
        Crash       a crawler was killed after 250 of these changes
        Incremental 200 sent, 0 deleted, from row version 1,237, in N calls
        Compare     997 rows in the table, 997 items in Coveo, 0 differences
        | Product | In the table | In Coveo |
        | --- | --- | --- |
        | no. 1 | 199.00 | 199.00 |
        | no. 11 | – | – |
        | no. 300 | 299.00 | 299.00 |
        | no. 500 | 299.00 | 299.00 |
        | no. 501 | 637.90 | 637.90 |
        | no. 1001 | 79.00 | 79.00 |

        """;

    [Fact]
    public async Task Without_configuration_it_tells_the_whole_story()
    {
        var run = await RunAsync([]);

        var told = Regex.Replace(run.Output, @"Products \d{4}-\S+ \S+", "Products TIME");
        told = Regex.Replace(told, @"in \d{2,} calls|in [3-9] calls", "in N calls");
        told.ReplaceLineEndings().Should().Be(Expected.ReplaceLineEndings());
        (run.ExitCode, run.Errors).Should().Be((0, ""));
    }

    [Fact]
    public async Task A_running_emulator_is_pushed_to_and_the_source_is_idle_in_the_end()
    {
        await using var emulator = await EmulatorSession.StartAsync();

        var run = await RunAsync([], ("COVEO_PUSH_ENDPOINT", emulator.Address.AbsoluteUri));

        run.ExitCode.Should().Be(0, "{0}", run);
        var source = await emulator.Client.Sources.ListAsync().SingleAsync(source => source.Name.StartsWith("Products ", StringComparison.Ordinal));
        (await emulator.Client.Sources.GetAsync(source.Id)).Status.Should().Be("PUSH_READY");
        (await emulator.Query.ItemsAsync(source.Id)).Should().HaveCount(997);
    }

    [Theory]
    [InlineData("There is no shop.db in '/'", "--crawl", "/", "some-source")]
    [InlineData("'--fast' is not understood", "--fast")]
    [InlineData("'--crawl /' is not understood", "--crawl", "/")]
    public async Task A_wrong_command_line_ends_with_2_and_one_line(string expected, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        (run.ExitCode, run.Output).Should().Be((2, ""), "{0}", run);
        run.Errors.TrimEnd().Should().StartWith("error: ").And.Contain(expected).And.NotContain("\n");
    }

    private static async Task<SampleResult> RunAsync(string[] arguments, params (string Name, string Value)[] variables)
    {
        using var process = SampleProcess.Start("DatabaseCrawler", variables.ToDictionary(variable => variable.Name, variable => variable.Value), arguments);
        return SampleResult.Of(await SampleProcess.EndAsync(process, process.StandardOutput.ReadToEndAsync()));
    }
}
