using System.Net;
using System.Threading.RateLimiting;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

/// <summary>A limiter of the caller's own that has no permit to give.</summary>
public class RefusedPermitTests
{
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(null)]
    [InlineData(9)]
    public async Task The_refusal_says_which_option_to_change_and_how_long_the_limiter_asks_to_wait(int? seconds)
    {
        var limiter = new EmptyLimiter(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
        using var handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted)));
        using var client = VirtualClient.Of(handler, _time, options => options.Throttle.RateLimiter = limiter);

        var thrown = (await FluentActions.Awaiting(() => client.DeleteOneAsync()).Should().ThrowAsync<CoveoThrottledException>()).Which;

        thrown.Message.Should().Be("CoveoPushOptions.Throttle.RateLimiter refused a permit, and this attempt was not sent. Give it a longer queue, or send less.");
        thrown.Failure.Should().Be(PushFailure.Throttled);
        thrown.RetryAfter.Should().Be(seconds is { } asked ? TimeSpan.FromSeconds(asked) : null);
        thrown.Route.Should().BeSameAs(PushRoutes.DeleteDocument);
        limiter.LeasesHeld.Should().Be(0);
        handler.Calls.Should().BeEmpty();
    }

    private sealed class EmptyLimiter(TimeSpan? retryAfter) : RateLimiter
    {
        public int LeasesHeld { get; private set; }

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            LeasesHeld++;
            return new ValueTask<RateLimitLease>(new Refusal(this, retryAfter));
        }

        private sealed class Refusal(EmptyLimiter limiter, TimeSpan? retryAfter) : RateLimitLease
        {
            public override bool IsAcquired => false;

            public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;
                return metadata is not null;
            }

            protected override void Dispose(bool disposing)
            {
                limiter.LeasesHeld--;
                base.Dispose(disposing);
            }
        }
    }
}
