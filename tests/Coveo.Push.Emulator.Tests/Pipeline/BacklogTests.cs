namespace Coveo.Push.Emulator.Tests.Pipeline;

public sealed class BacklogTests : PipelineTest
{
    private const int Items = 6_000;

    protected override CoveoEmulatorOptions Options => new() { Pipeline = new() { Mode = EmulatorPipelineMode.Delayed, StageDelay = Delay } };

    [Fact]
    public async Task A_request_does_a_part_of_a_backlog_only()
    {
        await PushAsync();
        Time.Advance(TimeSpan.FromHours(1));

        var first = await WaitingAsync();
        var requests = 1;
        while (await WaitingAsync() > 0)
        {
            (++requests).Should().BeLessThan(10);
        }

        first.Should().BePositive();
        (await FindAsync("perPage=1")).Json["totalEntries"]?.GetValue<long>().Should().Be(Items);
    }

    [Fact]
    public async Task Whoever_moves_the_clock_finds_everything_done()
    {
        await PushAsync();

        await AdvanceAsync(TimeSpan.FromHours(1));

        (await WaitingAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_step_moves_all_of_a_backlog()
    {
        await PushAsync();

        var step = await StepAsync("?count=4");

        ((long)step["moved"]!).Should().Be((4 * Items) + 1);
        ((long)step["waiting"]!).Should().Be(0);
    }

    private async Task PushAsync()
    {
        var items = string.Join(',', Enumerable.Range(0, Items).Select(n => $$"""{"documentId":"http://a/{{n}}"}"""));
        (await PutBatchAsync(await UploadAsync($$"""{"addOrUpdate":[{{items}}]}"""))).ShouldBeAccepted();
    }
}
