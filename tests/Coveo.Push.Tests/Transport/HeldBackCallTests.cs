using System.Diagnostics.Metrics;
using System.Net;
using System.Threading.RateLimiting;
using Coveo.Push.Diagnostics;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>A call that is held back at the gate: for how long, what is measured of it, and what it does not keep from others.</summary>
public class HeldBackCallTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly CallMeter _meter = new();

    [Fact]
    public async Task The_wait_of_a_throttled_call_is_counted_once()
    {
        _meter.Enter();
        using var handler = new ScriptedHandler(_time, (attempt, _) => Task.FromResult(Answer(attempt == 1 ? 3 : null)));
        using var client = VirtualClient.Of(handler, _time);

        var call = client.DeleteOneAsync();
        await _time.CompleteAsync(call);
        await call;

        handler.Waits.Should().Equal(TimeSpan.FromSeconds(3));
        _meter.Throttled.Should().Be(TimeSpan.FromSeconds(3));
        _meter.Requests.Should().Be(2);
    }

    [Fact]
    public async Task Calls_that_find_the_gate_closed_have_waited_too()
    {
        _meter.Enter();
        var waits = new List<double>();
        using var listener = GateWaits(waits);
        using var handler = Accepting();
        using var client = VirtualClient.Of(handler, _time);
        Gate().Close(TimeSpan.FromSeconds(4));

        var calls = Task.WhenAll(client.DeleteOneAsync(), client.DeleteOneAsync());
        await _time.CompleteAsync(calls);
        await calls;

        _meter.Throttled.Should().Be(TimeSpan.FromSeconds(8));
        waits.Should().Equal(4, 4);
    }

    [Fact]
    public async Task A_wait_for_the_clients_own_quota_is_no_throttling()
    {
        _meter.Enter();
        var waits = new List<double>();
        using var listener = GateWaits(waits);
        using var handler = Accepting();
        using var client = VirtualClient.Of(handler, _time, options => options.Throttle.CallsPerPeriod = 1);

        var calls = Task.WhenAll(client.DeleteOneAsync(), client.DeleteOneAsync());
        await _time.CompleteAsync(calls);
        await calls;

        handler.Waits.Should().Equal(TimeSpan.FromMinutes(1));
        _meter.Throttled.Should().Be(TimeSpan.Zero);
        waits.Should().BeEmpty();
    }

    [Fact]
    public async Task A_permit_that_comes_when_the_gate_has_closed_is_given_back_until_it_reopens()
    {
        using var limiter = new SlowLimiter();
        using var handler = Accepting();
        using var client = VirtualClient.Of(handler, _time, options => options.Throttle.RateLimiter = limiter);
        var begun = _time.GetUtcNow();

        var call = client.DeleteOneAsync();
        Gate().Close(TimeSpan.FromSeconds(3));
        VirtualRun.Inline(limiter.Give);

        (limiter.Asked, limiter.Held).Should().Be((1, 0));
        handler.Calls.Should().BeEmpty();
        _time.Advance(TimeSpan.FromSeconds(3));
        (limiter.Asked, limiter.Held).Should().Be((2, 1));
        VirtualRun.Inline(limiter.Give);
        await VirtualRun.EndAsync(call);
        await call;

        handler.SentAt.Should().Equal(begun.AddSeconds(3));
        limiter.Held.Should().Be(0);
    }

    private static HttpResponseMessage Answer(int? retryAfter)
    {
        var answer = new HttpResponseMessage(retryAfter is null ? HttpStatusCode.Accepted : HttpStatusCode.TooManyRequests);
        answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return answer;
    }

    private ScriptedHandler Accepting() => new(_time, (_, _) => Task.FromResult(Answer(null)));

    private ThrottleGate Gate() => ThrottleGates.Of(EndpointResolver.Resolve(new CoveoPushOptions().Region), "acmeorg1", _time);

    /// <summary>Writes down what is measured on behalf of this test; others run beside it.</summary>
    private MeterListener GateWaits(List<double> waits)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == PushTelemetry.Name && instrument.Name == "coveo.push.gate.wait")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) =>
        {
            if (CallMeter.Present == _meter)
            {
                waits.Add(seconds);
            }
        });
        listener.Start();
        return listener;
    }

    /// <summary>Gives a permit when it is told to.</summary>
    private sealed class SlowLimiter : RateLimiter
    {
        private TaskCompletionSource<RateLimitLease> _next = new();

        public int Asked { get; private set; }

        /// <summary>Permits that are given or promised, and not back yet.</summary>
        public int Held { get; private set; }

        public override TimeSpan? IdleDuration => null;

        public void Give() => _next.SetResult(new Permit(this));

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            Asked++;
            Held++;
            _next = new TaskCompletionSource<RateLimitLease>();
            return new ValueTask<RateLimitLease>(_next.Task);
        }

        private sealed class Permit(SlowLimiter limiter) : RateLimitLease
        {
            public override bool IsAcquired => true;

            public override IEnumerable<string> MetadataNames => [];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = null;
                return false;
            }

            protected override void Dispose(bool disposing)
            {
                limiter.Held--;
                base.Dispose(disposing);
            }
        }
    }
}
