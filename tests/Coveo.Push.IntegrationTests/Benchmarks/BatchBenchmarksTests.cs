using Coveo.Push.Benchmarks;

namespace Coveo.Push.IntegrationTests.Benchmarks;

/// <summary>Each benchmark runs, so that none rots between the times that somebody measures.</summary>
public class BatchBenchmarksTests
{
    [Fact]
    public void The_elements_that_are_written_are_of_the_sizes_that_are_told()
    {
        var benchmarks = new DocumentWriterBenchmarks();

        benchmarks.Small().Should().BeInRange(500, 700);
        benchmarks.Large().Should().BeInRange(200_000, 201_000);
        benchmarks.Escaped().Should().BeInRange(57_000, 60_000);
    }

    [Fact]
    public void The_elements_of_the_builder_fill_more_than_a_batch() => new BatchBuilderBenchmarks().AddAll().Should().BeGreaterThan(5_000_000);
}
