using System.Globalization;
using Coveo.Push.Tests.Crawling;

namespace Coveo.Push.Sqlite.Tests;

/// <summary>The random crawls of the library's own tests, with their state in a file. COVEO_PUSH_CRAWLS_SEED draws other runs.</summary>
public sealed class SqliteEquivalenceTests : StateFile
{
    private const int FirstSeed = 20250503;
    private const int Runs = 12;

    [Fact]
    public async Task Any_changes_crawled_in_any_modes_with_any_faults_end_with_the_source_equal_to_the_repository()
    {
        var seed = Environment.GetEnvironmentVariable("COVEO_PUSH_CRAWLS_SEED") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : FirstSeed;
        for (var i = 0; i < Runs; i++)
        {
            using var run = new CrawlRun(seed + i, new SqliteCrawlStateStore($"{FilePath}.{i}"));
            await run.RunAsync(crawls: 12);
            run.Wrong.Should().BeEmpty("seed {0}", seed + i);
        }
    }
}
