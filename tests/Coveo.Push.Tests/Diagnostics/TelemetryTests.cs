using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Diagnostics;

public class TelemetryTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_call_is_a_span_with_an_event_for_each_failed_attempt()
    {
        // Other tests make spans too; this one's carry the mark of their parent.
        using var parent = new Activity("test").Start();
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PushTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == parent.TraceId)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var handler = new ScriptedHandler(_time, (attempt, _) => Task.FromResult(new HttpResponseMessage(attempt < 3 ? HttpStatusCode.BadGateway : HttpStatusCode.Accepted)));
        using var client = VirtualClient.Of(handler, _time);

        var call = client.DeleteOneAsync();
        await _time.CompleteAsync(call);

        var span = spans.Should().ContainSingle().Subject;
        span.DisplayName.Should().Be("DeleteDocument");
        span.Kind.Should().Be(ActivityKind.Client);
        span.TagObjects.Should().BeEquivalentTo(new Dictionary<string, object?>
        {
            ["http.request.method"] = "DELETE",
            ["url.template"] = "/push/v1/organizations/{organizationId}/sources/{sourceId}/documents",
            ["server.address"] = "api.cloud.coveo.com",
            ["server.port"] = 443,
            ["http.response.status_code"] = 202,
            ["http.request.resend_count"] = 2,
        });
        span.Events.Select(happening => (happening.Name, happening.Tags.Single(tag => tag.Key == "http.response.status_code").Value))
            .Should().Equal(("attempt", 502), ("attempt", 502));
        span.Status.Should().Be(ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task Calls_attempts_throttles_items_and_bytes_are_counted()
    {
        var measured = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == PushTelemetry.Name)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, value.ToString(System.Globalization.CultureInfo.InvariantCulture), tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value.ToString(System.Globalization.CultureInfo.InvariantCulture), tags));
        listener.Start();
        using var handler = new ScriptedHandler(_time, (attempt, _) => Task.FromResult(new HttpResponseMessage(attempt == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.Accepted)));
        using var client = VirtualClient.Of(handler, _time);

        var call = client.Documents.AddOrUpdateAsync("s-metered", new PushDocument("https://acme.example/1") { Title = "T" });
        await _time.CompleteAsync(call);

        // Other tests run beside this one and are measured too: only this route is used by it with these tags in this order.
        measured.Should().ContainInOrder(
            "coveo.push.attempts {attempt} 1 coveo.push.route=AddOrUpdateDocument,http.response.status_code=429",
            "coveo.push.throttles {throttle} 1 coveo.push.route=AddOrUpdateDocument",
            "coveo.push.gate.wait s 1 ",
            "coveo.push.attempts {attempt} 1 coveo.push.route=AddOrUpdateDocument,http.response.status_code=202",
            "coveo.push.calls {call} 1 coveo.push.route=AddOrUpdateDocument",
            "coveo.push.call.duration s 1 coveo.push.route=AddOrUpdateDocument",
            "coveo.push.bytes By 13 coveo.push.route=AddOrUpdateDocument",
            "coveo.push.items {item} 1 coveo.push.operation=add_or_update");

        void Measure(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var text = string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
            lock (measured)
            {
                measured.Add($"{instrument.Name} {instrument.Unit} {value} {text}");
            }
        }
    }

    [Fact]
    public async Task What_happens_to_a_call_is_logged_under_stable_event_ids()
    {
        var text = new StringBuilder();
        using var logs = new TextLoggerFactory(text);
        using var handler = new ScriptedHandler(_time, (attempt, _) => Task.FromResult(new HttpResponseMessage(attempt switch
        {
            1 => HttpStatusCode.BadGateway,
            2 => HttpStatusCode.TooManyRequests,
            3 => HttpStatusCode.Accepted,
            _ => HttpStatusCode.NotFound,
        })));
        using var client = VirtualClient.Of(handler, _time, options => options.LoggerFactory = logs);

        var call = client.DeleteOneAsync();
        await _time.CompleteAsync(call);
        var failing = () => client.DeleteOneAsync();
        await failing.Should().ThrowAsync<CoveoNotFoundException>();

        text.ToString().Split(Environment.NewLine)[..4].Should().Equal(
            "Warning 1 DeleteDocument: attempt 1 failed (502); trying again in 00:00:01.",
            "Warning 2 DeleteDocument: throttled (429). All calls of the organization wait for 00:00:02.",
            "Information 3 DeleteDocument: succeeded at attempt 3, after 00:00:03.",
            text.ToString().Split(Environment.NewLine)[3]);
        text.ToString().Split(Environment.NewLine)[3].Should().StartWith("Error 4 DeleteDocument: failed after 1 attempts in 00:00:00 (NotFound, request ID (null)). DeleteDocument (item");
    }
}
