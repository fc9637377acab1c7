using System.Diagnostics.Metrics;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A listener of metrics that throws does not give items a second outcome.</summary>
[Collection(Faults.RunsAlone.Name)]
public class BrokenMetricsTests
{
    private static readonly AsyncLocal<bool> _isBroken = new();

    [Fact]
    public async Task Items_that_the_service_has_taken_stay_accepted_when_counting_them_throws()
    {
        using var listener = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => Break());
        listener.Start();
        _isBroken.Value = true;
        using var client = VirtualClient.Of(new BatchSink(), new ManualTimeProvider());
        var told = new List<ItemOutcome>();
        var options = new BatchOptions
        {
            OnItemNotAccepted = (outcome, _) =>
            {
                told.Add(outcome);
                return default;
            },
        };

        var pushing = () => client.Batches.PushAsync(VirtualClient.SourceId, new[] { new PushDocument("https://acme.example/1") }, options);

        var failure = (await pushing.Should().ThrowAsync<CoveoPushIncompleteException>()).Which;
        failure.InnerException.Should().BeOfType<NotSupportedException>();
        (failure.Summary.Items, failure.Summary.Accepted, failure.Summary.Failed, failure.Summary.NotSent).Should().Be((1L, 1L, 0L, 0L));
        told.Should().BeEmpty();
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Name.EndsWith(".items", StringComparison.Ordinal))
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static void Break()
    {
        if (_isBroken.Value)
        {
            throw new NotSupportedException("No room for metrics.");
        }
    }
}
