using System.Globalization;
using Xunit.Abstractions;

namespace Coveo.Push.Tests.Crawling;

/// <summary>
/// Random changes to a repository, crawled in random modes while calls fail and answers are lost at random: no item is ever deleted that is still in the
/// repository, and the first crawl that says it is complete leaves the source equal to it. COVEO_PUSH_CRAWLS_SEED draws other runs.
/// </summary>
public sealed class CrawlEquivalenceTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20250203;
    private const int Runs = 150;

    [Fact]
    public async Task Any_changes_crawled_in_any_modes_with_any_faults_end_with_the_source_equal_to_the_repository()
    {
        var seed = Environment.GetEnvironmentVariable("COVEO_PUSH_CRAWLS_SEED") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : FirstSeed;
        var (completed, failed, resumed) = (0, 0, 0);
        for (var i = 0; i < Runs; i++)
        {
            using var run = new CrawlRun(seed + i);
            await run.RunAsync(crawls: 12);
            run.Wrong.Should().BeEmpty("seed {0}", seed + i);
            (completed, failed, resumed) = (completed + run.Completed, failed + run.Failed, resumed + run.Resumed);
        }

        output.WriteLine($"{Runs} runs from seed {seed}: {completed} crawls completed, {failed} did not, {resumed} went on with another");
        (completed > Runs && failed > Runs && resumed > Runs / 10).Should().BeTrue("what is never reached is never tested");
    }
}
