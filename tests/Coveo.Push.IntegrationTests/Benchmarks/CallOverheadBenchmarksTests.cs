using Coveo.Push.Benchmarks;

namespace Coveo.Push.IntegrationTests.Benchmarks;

/// <summary>Each benchmark runs, so that none rots between the times that somebody measures.</summary>
public class CallOverheadBenchmarksTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Both_calls_are_answered(bool answersLater)
    {
        var benchmarks = new CallOverheadBenchmarks { AnswersLater = answersLater };
        await benchmarks.PrepareAsync();

        (await benchmarks.BareHttpClient()).Should().BeEmpty();
        (await benchmarks.CoveoPush()).RequestId.Should().NotBeNullOrEmpty();
    }
}
