using Coveo.Push.Benchmarks.Rescan;

namespace Coveo.Push.IntegrationTests.Benchmarks;

/// <summary>The measurement of a rescan runs, and measures what it says.</summary>
public sealed class RescanBenchmarkTests
{
    [Fact]
    public async Task It_fills_a_state_and_finds_everything_unchanged()
    {
        using var output = new StringWriter();

        (await RescanCommand.RunAsync(["2000", "2"], output, TextWriter.Null)).Should().Be(0);

        output.ToString().Should().Contain("; 0 unchanged, 2,000 sent").And.Contain("; 2,000 unchanged, 0 sent, 2 requests");
    }

    [Fact]
    public async Task It_says_how_to_call_it()
    {
        using var errors = new StringWriter();

        (await RescanCommand.RunAsync(["many"], TextWriter.Null, errors)).Should().Be(2);

        errors.ToString().Should().StartWith("rescan [items] [producers]");
    }
}
