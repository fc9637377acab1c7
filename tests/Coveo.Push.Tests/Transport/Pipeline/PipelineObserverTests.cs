using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Coveo.Push.Diagnostics;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;
using Microsoft.Extensions.Logging.Abstractions;
using Polly.Timeout;

namespace Coveo.Push.Tests.Transport.Pipeline;

/// <summary>What is kept and counted of each attempt as it ends.</summary>
public class PipelineObserverTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly StubCall _call = new() { AttemptsBegun = 1 };

    [Fact]
    public void An_attempt_that_was_answered_well_leaves_nothing_for_the_exception()
    {
        Observer().AttemptEnded(_call, _time.GetTimestamp(), Response(202));

        _call.FailedAttempts.Should().BeEmpty();
    }

    [Fact]
    public void An_attempt_that_was_refused_is_kept_with_its_time_and_the_code_of_the_service_without_secrets()
    {
        var (begun, timestamp) = (_time.GetUtcNow(), _time.GetTimestamp());
        _time.Advance(TimeSpan.FromSeconds(2.5));

        Observer().AttemptEnded(_call, timestamp, Response(503, """{"errorCode":"BUSY_topsecretkey"}"""));

        _call.FailedAttempts.Should().Equal(new PushAttempt
        {
            StartedAt = begun,
            Duration = TimeSpan.FromSeconds(2.5),
            StatusCode = HttpStatusCode.ServiceUnavailable,
            Problem = "BUSY_***",
            MayHaveActed = true,
        });
    }

    public static TheoryData<Func<Exception>, string, int?, bool> Faults => new()
    {
        { () => new OperationCanceledException(), "no answer in time, or cancelled", null, true },
        { () => new TimeoutRejectedException(), "no answer in time, or cancelled", null, true },
        { () => new UnreadableAnswerException(Response(201), "it names no file container"), "it names no file container", 201, true },
        { () => new CoveoAuthenticationException("Refused."), "Authentication", null, true },
        { () => new HttpRequestException("Refused.", new SocketException((int)SocketError.ConnectionRefused)), "no connection", null, false },
        { () => new HttpRequestException("Reset."), "connection lost", null, true },
        { () => new IOException("Broken."), "connection lost", null, true },
        { () => new UploadSourceException(new IOException("The disk is gone.")), "stream not readable", null, true },
        { () => new InvalidOperationException("A handler is broken."), "InvalidOperationException", null, true },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void An_attempt_that_broke_is_kept_with_what_broke(Func<Exception> fault, string problem, int? status, bool mayHaveActed)
    {
        var (begun, timestamp) = (_time.GetUtcNow(), _time.GetTimestamp());
        _time.Advance(TimeSpan.FromSeconds(1));

        Observer().AttemptFailed(_call, timestamp, fault());

        _call.FailedAttempts.Should().Equal(new PushAttempt
        {
            StartedAt = begun,
            Duration = TimeSpan.FromSeconds(1),
            StatusCode = (HttpStatusCode?)status,
            Problem = problem,
            MayHaveActed = mayHaveActed,
        });
    }

    [Fact]
    public void Each_attempt_is_a_request_of_the_work_that_it_is_made_for()
    {
        var meter = new CallMeter();
        var counted = new List<long>();

        ExecutionContext.Run(
            ExecutionContext.Capture()!,
            _ =>
            {
                meter.Enter();
                Observer().AttemptEnded(_call, _time.GetTimestamp(), Response(202));
                counted.Add(meter.Requests);
                Observer().AttemptEnded(_call, _time.GetTimestamp(), Response(503));
                counted.Add(meter.Requests);
                Observer().AttemptFailed(_call, _time.GetTimestamp(), new IOException());
                counted.Add(meter.Requests);
            },
            null);
        Observer().AttemptEnded(_call, _time.GetTimestamp(), Response(202));

        counted.Should().Equal(1, 2, 3);
        meter.Requests.Should().Be(3, "the last one was made for nobody");
        meter.Throttled.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void Each_attempt_is_measured_with_its_status_if_it_has_one()
    {
        var measured = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == PushTelemetry.Name && instrument.Name == "coveo.push.attempts")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            // Other tests run beside this one; no call of theirs has this name.
            if (tags[0].Value is "MeasuredCall")
            {
                measured.Add($"{value} {string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
            }
        });
        listener.Start();
        var call = new StubCall(name: "MeasuredCall");

        Observer().AttemptEnded(call, _time.GetTimestamp(), Response(202));
        Observer().AttemptEnded(call, _time.GetTimestamp(), Response(503));
        Observer().AttemptFailed(call, _time.GetTimestamp(), new IOException());

        measured.Should().Equal(
            "1 coveo.push.route=MeasuredCall,http.response.status_code=202",
            "1 coveo.push.route=MeasuredCall,http.response.status_code=503",
            "1 coveo.push.route=MeasuredCall");
    }

    private static PushResponse Response(int status, string body = "") => new() { StatusCode = (HttpStatusCode)status, Body = Encoding.UTF8.GetBytes(body) };

    private PipelineObserver Observer() => new(_time, NullLogger.Instance);
}
