using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>An answer that was lost is not forgotten because the next one is a refusal.</summary>
public class RefusalAfterLossTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_batch_that_is_too_large_at_a_second_attempt_may_have_arrived_with_the_first(int items)
    {
        var sink = new BatchSink();
        sink.Refusals.Enqueue(HttpStatusCode.BadGateway);
        sink.Refusals.Enqueue(HttpStatusCode.RequestEntityTooLarge);
        sink.Refusals.Enqueue(HttpStatusCode.BadRequest);
        sink.Refusals.Enqueue(HttpStatusCode.BadRequest);
        using var client = VirtualClient.Of(sink, new ManualTimeProvider(), options => options.Jitter = () => 0);
        var told = new List<ItemOutcome>();
        var options = new BatchOptions
        {
            OnFailure = BatchFailureMode.Continue,
            OnItemNotAccepted = (outcome, _) =>
            {
                told.Add(outcome);
                return default;
            },
        };

        await client.Batches.PushAsync(VirtualClient.SourceId, Enumerable.Range(0, items).Select(i => new PushDocument($"https://acme.example/{i}")), options);

        told.Should().HaveCount(items).And.OnlyContain(outcome => outcome.Result == ItemResult.Failed && outcome.MayHaveArrived);
    }
}
