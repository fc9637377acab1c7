using System.Diagnostics;
using System.Net;

namespace Coveo.Push.Diagnostics;

/// <summary>A span per call, with the attributes of OpenTelemetry's HTTP conventions and an event per failed attempt.</summary>
internal static class PushTracing
{
    private static readonly ActivitySource Source = new(PushTelemetry.Name);

    /// <summary>Begins a span, or returns <see langword="null"/> where nobody listens. The full address stays out: an upload's is a secret.</summary>
    public static Activity? Start(string name, string method, string? template, Uri address)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var span = Source.StartActivity(name, ActivityKind.Client);
        span?.SetTag("http.request.method", method);
        span?.SetTag("url.template", template);
        span?.SetTag("server.address", address.Host);
        span?.SetTag("server.port", address.Port);
        return span;
    }

    /// <summary>Begins the span of a crawl, below which the spans of its calls stand, or returns <see langword="null"/> where nobody listens.</summary>
    public static Activity? StartCrawl(CrawlMode mode, string sourceId)
    {
        var span = Source.StartActivity("Crawl");
        span?.SetTag("coveo.push.crawl.mode", mode.ToString());
        span?.SetTag("coveo.push.source", sourceId);
        return span;
    }

    public static void EndCrawl(Activity? span, CrawlOutcome outcome)
    {
        span?.SetTag("coveo.push.crawl.outcome", outcome.ToString());
        if (outcome is CrawlOutcome.Aborted or CrawlOutcome.Incomplete)
        {
            span?.SetStatus(ActivityStatusCode.Error, outcome.ToString());
        }

        span?.Dispose();
    }

    /// <summary>Begins the span of the verification of a crawl, below which the spans of its calls stand, or returns <see langword="null"/> where nobody listens.</summary>
    public static Activity? StartVerification(string sourceId)
    {
        var span = Source.StartActivity("VerifyCrawl");
        span?.SetTag("coveo.push.source", sourceId);
        return span;
    }

    public static void TagVerification(Activity? span, CrawlVerification verification)
    {
        span?.SetTag("coveo.push.verification.confirmed", verification.IsConfirmed);
        span?.SetTag("coveo.push.verification.items", verification.Items);
        if (verification.Problem is not null)
        {
            span?.SetStatus(ActivityStatusCode.Error, "the log could not be read");
        }
    }

    public static void AddAttempt(int number, PushAttempt attempt)
    {
        // The span of the call itself, not one that a handler below has made current.
        if (Activity.Current is { Source.Name: PushTelemetry.Name } span)
        {
            span.AddEvent(new ActivityEvent("attempt", tags: new ActivityTagsCollection
            {
                ["coveo.push.attempt"] = number,
                ["http.response.status_code"] = attempt.StatusCode is { } status ? (int)status : null,
                ["error.type"] = attempt.Problem,
                ["coveo.push.attempt.duration"] = attempt.Duration.TotalSeconds,
            }));
        }
    }

    public static void EndCancelled(Activity? span)
    {
        span?.SetTag("error.type", "cancelled");
        span?.SetStatus(ActivityStatusCode.Error, "cancelled");
    }

    public static void End(Activity? span, HttpStatusCode? statusCode, int attempts, CoveoPushException? failure)
    {
        if (span is null)
        {
            return;
        }

        if (statusCode is { } status)
        {
            span.SetTag("http.response.status_code", (int)status);
        }

        if (attempts > 1)
        {
            span.SetTag("http.request.resend_count", attempts - 1);
        }

        if (failure is not null)
        {
            span.SetTag("error.type", failure.Failure.ToString());
            span.SetStatus(ActivityStatusCode.Error, failure.Failure.ToString());
        }
    }
}
