using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Pipeline;

public sealed class SteppedTests : PipelineTest
{
    private const string Id = "http://a";

    protected override CoveoEmulatorOptions Options => new() { Pipeline = new() { Mode = EmulatorPipelineMode.Stepped } };

    [Fact]
    public async Task A_step_moves_everything_one_stage_on()
    {
        await PutAsync(Id, "{}");
        await PutAsync("http://undecodable", Undecodable);

        (await StepAsync()).ToJsonString().Should().Be("""{"moved":2,"waiting":2}""");
        (await StepAsync()).ToJsonString().Should().Be("""{"moved":2,"waiting":1}""");
        (await StepAsync("?count=2")).ToJsonString().Should().Be("""{"moved":2,"waiting":0}""");

        (await IndexedIdsAsync()).Should().Equal(Id);
        (await StepAsync()).ToJsonString().Should().Be("""{"moved":0,"waiting":0}""");
    }

    [Fact]
    public async Task Time_alone_moves_nothing()
    {
        await PutAsync(Id, "{}");
        await AdvanceAsync(TimeSpan.FromDays(1));

        (await LogOfAsync(Id)).Should().Equal("ADD STREAMING COMPLETED");
        (await PipelineAsync()).ToJsonString().Should().Be("""{"mode":"stepped","stageDelayMilliseconds":1000,"waiting":1}""");
    }

    [Fact]
    public async Task A_stage_is_logged_at_the_time_of_its_step()
    {
        await PutAsync(Id, "{}");
        await AdvanceAsync(TimeSpan.FromSeconds(7));
        await StepAsync();
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        await StepAsync("?count=3");

        (await TimesOfAsync(Id)).Should().Equal(
            "STREAMING COMPLETED 0", "CONSUMING COMPLETED 7", "PROCESSING COMPLETED 8", "MAPPING COMPLETED 8", "INDEXING COMPLETED 8");
    }

    [Fact]
    public async Task An_operation_that_comes_between_steps_is_one_stage_behind()
    {
        await PutAsync(Id, "{}");
        await StepAsync("?count=3");
        await PutAsync("http://b", "{}");
        await StepAsync();

        (await IndexedIdsAsync()).Should().Equal(Id);
        (await LogOfAsync("http://b")).Should().EndWith("ADD CONSUMING COMPLETED");
    }

    [Fact]
    public async Task A_reset_forgets_what_waits()
    {
        await PutAsync(Id, "{}");
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""");

        await SendAsync(HttpMethod.Post, "_emulator/reset");

        (await WaitingAsync()).Should().Be(0);
    }

    [Theory]
    [InlineData("?count=0")]
    [InlineData("?count=x")]
    [InlineData("?count=1001")]
    public async Task A_count_is_a_number_of_steps(string parameters) =>
        (await SendAsync(HttpMethod.Post, $"_emulator/step{parameters}")).ShouldBeError(412, "INVALID_PARAMETER");

    [Fact]
    public async Task A_pipeline_that_does_not_wait_has_nothing_to_move()
    {
        await using var emulator = await CoveoEmulator.StartAsync();
        using var http = new HttpClient { BaseAddress = emulator.BaseUri };

        var answer = await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Post, "_emulator/step"));

        answer.Text.Should().Be("""{"moved":0,"waiting":0}""");
    }
}
