using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Diagnostics;

/// <summary>What a call that did not succeed leaves in traces and metrics: alerts are made from it.</summary>
public sealed class UnsuccessfulCallTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly Activity _parent = new Activity("test").Start();
    private readonly List<Activity> _spans = [];
    private readonly List<string> _calls = [];
    private readonly ActivityListener _tracing;
    private readonly MeterListener _metering;

    public UnsuccessfulCallTests()
    {
        // Other tests make spans too; those of a test carry the mark of their parent.
        _tracing = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PushTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == _parent.TraceId)
                {
                    _spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_tracing);
        _metering = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == PushTelemetry.Name && instrument.Name == "coveo.push.calls")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        _metering.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            var call = $"{value} {string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}";
            lock (_calls)
            {
                _calls.Add(call);
            }
        });
        _metering.Start();
    }

    [Fact]
    public async Task A_call_that_failed_says_what_it_failed_of()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden)));
        using var client = VirtualClient.Of(handler, _time);

        var calling = () => client.DeleteOneAsync();

        await calling.Should().ThrowAsync<CoveoAuthenticationException>();
        var span = _spans.Should().ContainSingle().Subject;
        span.Status.Should().Be(ActivityStatusCode.Error);
        span.GetTagItem("error.type").Should().Be("AccessDenied");
        span.GetTagItem("http.response.status_code").Should().Be(403);
        Calls().Should().Contain("1 coveo.push.route=DeleteDocument,error.type=AccessDenied");
    }

    [Fact]
    public async Task A_call_that_was_cancelled_says_so()
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new ScriptedHandler(_time, async (_, token) =>
        {
            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            return new HttpResponseMessage(HttpStatusCode.Accepted);
        });
        using var client = VirtualClient.Of(handler, _time);

        var calling = () => client.DeleteOneAsync(cancellation.Token);

        (await calling.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
        var span = _spans.Should().ContainSingle().Subject;
        (span.Status, span.StatusDescription).Should().Be((ActivityStatusCode.Error, "cancelled"));
        span.GetTagItem("error.type").Should().Be("cancelled");
        Calls().Should().Contain("1 coveo.push.route=DeleteDocument,error.type=cancelled");
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_it_began_leaves_nothing()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted)));
        using var client = VirtualClient.Of(handler, _time);

        var calling = () => client.DeleteOneAsync(new CancellationToken(canceled: true));

        await calling.Should().ThrowAsync<OperationCanceledException>();
        handler.Calls.Should().BeEmpty();
        _spans.Should().BeEmpty();
    }

    public void Dispose()
    {
        _metering.Dispose();
        _tracing.Dispose();
        _parent.Dispose();
    }

    private List<string> Calls()
    {
        lock (_calls)
        {
            return [.. _calls];
        }
    }
}
