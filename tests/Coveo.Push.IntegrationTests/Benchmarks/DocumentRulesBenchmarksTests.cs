using Coveo.Push.Benchmarks;

namespace Coveo.Push.IntegrationTests.Benchmarks;

/// <summary>Each benchmark runs, so that none rots between the times that somebody measures.</summary>
public class DocumentRulesBenchmarksTests
{
    [Fact]
    public void The_item_is_one_that_can_be_pushed()
    {
        var benchmarks = new DocumentRulesBenchmarks();

        benchmarks.Check().Should().Be(0);
        benchmarks.Make().Metadata.Count.Should().Be(9);
    }
}
