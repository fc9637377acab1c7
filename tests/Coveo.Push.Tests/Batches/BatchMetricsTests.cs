using System.Diagnostics.Metrics;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>The items that the service has taken are counted, by what was done with them.</summary>
public sealed class BatchMetricsTests : BatchTest
{
    private static readonly AsyncLocal<List<string>?> _measured = new();

    private readonly MeterListener _listener;
    private readonly List<string> _lines = [];

    public BatchMetricsTests()
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == PushTelemetry.Name && instrument.Name == "coveo.push.items")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) => _measured.Value?.Add($"{value} {tags[0].Key}={tags[0].Value}"));
        _listener.Start();
    }

    [Fact]
    public async Task What_is_sent_of_a_batch_that_was_taken_is_counted()
    {
        // Other tests are measured too; this one's flow is marked.
        _measured.Value = _lines;
        await PushAsync(Item("a://1"), Item("a://1"), Item("a://2"), PushOperation.Delete("a://3"));
        _measured.Value = null;
        _listener.Dispose();

        _lines.Should().Equal("2 coveo.push.operation=add_or_update", "1 coveo.push.operation=delete");
    }

    [Fact]
    public async Task So_is_that_of_a_batch_that_was_put_together_by_hand()
    {
        _measured.Value = _lines;
        await Client.Batches.PushAsync(SourceId, new PushBatch(Item("a://1"), Item("a://2")));
        _measured.Value = null;
        _listener.Dispose();

        _lines.Should().Equal("2 coveo.push.operation=add_or_update");
    }

    [Fact]
    public async Task What_was_refused_is_not()
    {
        Options.OnFailure = BatchFailureMode.Continue;
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(400));

        _measured.Value = _lines;
        await PushAsync(Item("a://1"));
        _measured.Value = null;
        _listener.Dispose();

        _lines.Should().BeEmpty();
    }
}
