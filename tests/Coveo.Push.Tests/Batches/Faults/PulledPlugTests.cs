using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Pulling the plug on an upload never hands over an empty container.</summary>
[Collection(RunsAlone.Name)]
public class PulledPlugTests
{
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData("before the first byte", 0.0)]
    [InlineData("after a byte", 0.0001)]
    [InlineData("in the middle", 0.5)]
    [InlineData("before the last byte", 1.0)]
    public Task Pulling_the_plug_on_an_upload_hands_nothing_over(string moment, double part) =>
        NothingIsHandedOverAsync(new DrawnFault(FaultKind.Cut, TimeSpan.Zero, part), isStored: false, moment);

    [Fact]
    public Task An_upload_whose_answer_is_lost_is_not_handed_over_either() =>
        NothingIsHandedOverAsync(new DrawnFault(FaultKind.AnswerLost, TimeSpan.Zero, 0), isStored: true, "after the last byte");

    private async Task NothingIsHandedOverAsync(DrawnFault fault, bool isStored, string moment)
    {
        using var service = new FaultyService(_time, new OneFault(RequestKind.Upload, fault));
        using var client = VirtualClient.Of(service, _time, options => options.Retry.MaxRetries = 0);
        var told = new ToldOutcomes(service.Reasons, TimeSpan.Zero);
        var documents = Enumerable.Range(0, 100).Select(i => DrawnOperation.Addition(i, $"https://acme.example/{i}", new string('x', 100), ItemFate.Sound).Document!);

        var push = client.Batches.PushAsync(VirtualClient.SourceId, documents, new BatchOptions { OnItemNotAccepted = told.HearAsync });
        await _time.CompleteAsync(push);

        var pushing = () => push;
        var summary = (await pushing.Should().ThrowAsync<CoveoPushIncompleteException>()).Which.Summary;
        (summary.Items, summary.Failed, summary.FailedBatches, summary.Batches).Should().Be((100L, 100L, 1, 0));
        told.All.Should().HaveCount(100).And.OnlyContain(outcome => outcome.Result == ItemResult.Failed && !outcome.MayHaveArrived && outcome.Outcome.Exception is CoveoConnectionException);
        service.Record.Violations.Should().BeEmpty();
        service.Record.Events.Select(request => request.Request).Should().Equal([RequestKind.Create, RequestKind.Upload], $"the plug was pulled {moment}");
        service.Content.History.Should().BeEmpty();
        (service.Containers.Single().Content is not null).Should().Be(isStored);
        _time.TimerCount.Should().Be(0);
    }
}
