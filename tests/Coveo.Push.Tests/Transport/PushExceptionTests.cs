using System.Net;

namespace Coveo.Push.Tests.Transport;

/// <summary>The exceptions by themselves, as a fake or a test of a caller makes them.</summary>
public class PushExceptionTests
{
    private static readonly DateTimeOffset Begun = new(2025, 2, 3, 5, 5, 6, 70, TimeSpan.FromHours(1));

    public static TheoryData<Func<CoveoPushException>, string, PushFailure> WithoutAnything => new()
    {
        { () => new CoveoPushException(), "A call to the Coveo Push API failed.", PushFailure.Unknown },
        { () => new CoveoAuthenticationException(), "The service refuses the token.", PushFailure.Authentication },
        { () => new CoveoConnectionException(), "No connection could be made, or it broke.", PushFailure.Connection },
        { () => new CoveoInvalidDocumentException(), "An item breaks a rule of the service.", PushFailure.InvalidDocument },
        { () => new CoveoInvalidIdentityException(), "A security identity breaks a rule of the service.", PushFailure.InvalidIdentity },
        { () => new CoveoNotFoundException(), "The organization, the source or the security identity provider does not exist.", PushFailure.NotFound },
        { () => new CoveoPayloadTooLargeException(), "The request or the file is too large.", PushFailure.PayloadTooLarge },
        { () => new CoveoQuotaExceededException(), "A contractual quota is used up.", PushFailure.QuotaExceeded },
        { () => new CoveoThrottledException(), "The service asks for fewer calls.", PushFailure.Throttled },
        { () => new CoveoTimeoutException(), "No answer came in time.", PushFailure.Timeout },
    };

    [Theory]
    [MemberData(nameof(WithoutAnything))]
    public void An_exception_without_a_message_says_what_its_kind_is_for(Func<CoveoPushException> make, string message, PushFailure failure)
    {
        var exception = make();

        exception.Message.Should().Be(message);
        exception.Failure.Should().Be(failure);
        exception.InnerException.Should().BeNull();
        exception.Attempts.Should().BeEmpty();
    }

    public static TheoryData<Func<string, CoveoPushException>, Func<string, Exception, CoveoPushException>, Func<string, PushFailureDetails, Exception, CoveoPushException>> Kinds => new()
    {
        { message => new CoveoPushException(message), (message, inner) => new CoveoPushException(message, inner), (message, details, inner) => new CoveoPushException(message, details, inner) },
        { message => new CoveoAuthenticationException(message), (message, inner) => new CoveoAuthenticationException(message, inner), (message, details, inner) => new CoveoAuthenticationException(message, details, inner) },
        { message => new CoveoConnectionException(message), (message, inner) => new CoveoConnectionException(message, inner), (message, details, inner) => new CoveoConnectionException(message, details, inner) },
        { message => new CoveoInvalidDocumentException(message), (message, inner) => new CoveoInvalidDocumentException(message, inner), (message, details, inner) => new CoveoInvalidDocumentException(message, details, inner) },
        { message => new CoveoInvalidIdentityException(message), (message, inner) => new CoveoInvalidIdentityException(message, inner), (message, details, inner) => new CoveoInvalidIdentityException(message, details, inner) },
        { message => new CoveoNotFoundException(message), (message, inner) => new CoveoNotFoundException(message, inner), (message, details, inner) => new CoveoNotFoundException(message, details, inner) },
        { message => new CoveoPayloadTooLargeException(message), (message, inner) => new CoveoPayloadTooLargeException(message, inner), (message, details, inner) => new CoveoPayloadTooLargeException(message, details, inner) },
        { message => new CoveoQuotaExceededException(message), (message, inner) => new CoveoQuotaExceededException(message, inner), (message, details, inner) => new CoveoQuotaExceededException(message, details, inner) },
        { message => new CoveoThrottledException(message), (message, inner) => new CoveoThrottledException(message, inner), (message, details, inner) => new CoveoThrottledException(message, details, inner) },
        { message => new CoveoTimeoutException(message), (message, inner) => new CoveoTimeoutException(message, inner), (message, details, inner) => new CoveoTimeoutException(message, details, inner) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_exception_has_what_it_is_given(
        Func<string, CoveoPushException> ofMessage,
        Func<string, Exception, CoveoPushException> ofCause,
        Func<string, PushFailureDetails, Exception, CoveoPushException> ofFacts)
    {
        var cause = new IOException("Broken.");

        ofMessage("m").Message.Should().Be("m");
        ofMessage("m").InnerException.Should().BeNull();
        (ofCause("m", cause).Message, ofCause("m", cause).InnerException).Should().Be(("m", cause));
        ofCause("m", cause).Failure.Should().Be(ofMessage("m").Failure);
        var facts = ofFacts("m", new PushFailureDetails { Failure = PushFailure.UploadRefused, RequestId = "r-1" }, cause);
        (facts.Message, facts.Failure, facts.RequestId, facts.InnerException).Should().Be(("m", PushFailure.UploadRefused, "r-1", cause));
    }

    [Fact]
    public void Facts_must_be_given()
    {
        var making = () => new CoveoPushException("m", details: null!);

        making.Should().Throw<ArgumentNullException>().WithParameterName("details");
    }

    [Fact]
    public void The_end_of_a_call_adds_what_only_it_knows()
    {
        PushAttempt[] attempts = [new PushAttempt()];
        var inside = new CoveoPushException("m", new PushFailureDetails { Failure = PushFailure.Service });
        var withRoute = new CoveoPushException("m", new PushFailureDetails { Route = PushRoutes.CreateSource });

        inside.Of(PushRoutes.DeleteDocument, attempts).Should().BeSameAs(inside);
        withRoute.Of(PushRoutes.DeleteDocument, attempts);

        (inside.Failure, inside.Route, inside.Attempts).Should().Be((PushFailure.Service, PushRoutes.DeleteDocument, attempts));
        withRoute.Route.Should().BeSameAs(PushRoutes.CreateSource);
    }

    [Fact]
    public void The_text_leaves_out_what_is_not_known()
    {
        new CoveoPushException("It failed.").ToString().Should().Be(string.Join(Environment.NewLine, "Coveo.Push.CoveoPushException: It failed.", "  Failure: Unknown"));
    }

    [Fact]
    public void The_text_has_every_fact_and_the_cause_on_lines_of_their_own()
    {
        var failure = new CoveoThrottledException(
            "It failed.",
            new PushFailureDetails
            {
                Failure = PushFailure.Throttled,
                Route = PushRoutes.DeleteDocument,
                StatusCode = HttpStatusCode.TooManyRequests,
                ErrorCode = "BUSY",
                ServiceMessage = "Come back.",
                RequestId = "r-1",
                RetryAfter = TimeSpan.FromSeconds(2.5),
                Attempts = [new PushAttempt { StartedAt = Begun, StatusCode = HttpStatusCode.TooManyRequests }],
            },
            new IOException("Broken."));

        failure.ToString().Split(Environment.NewLine).Should().Equal(
            "Coveo.Push.CoveoThrottledException: It failed.",
            "  Failure: Throttled",
            "  Route: DELETE /push/v1/organizations/{organizationId}/sources/{sourceId}/documents",
            "  Status: 429",
            "  Error code: BUSY",
            "  Service message: Come back.",
            "  Request ID: r-1",
            "  Retry after: 2.5 s",
            "  Attempt 1: 2025-02-03 04:05:06.070Z  429 after 0 s",
            " ---> System.IO.IOException: Broken.");
    }

    public static TheoryData<PushAttempt, string> Attempts => new()
    {
        { new PushAttempt { StartedAt = Begun, StatusCode = HttpStatusCode.BadGateway, Problem = "BUSY", Duration = TimeSpan.FromSeconds(1.25) }, "502 BUSY after 1.25 s" },
        { new PushAttempt { StartedAt = Begun, StatusCode = HttpStatusCode.BadGateway }, "502 after 0 s" },
        { new PushAttempt { StartedAt = Begun, Problem = "connection lost", Duration = TimeSpan.FromMinutes(1), WaitAfter = TimeSpan.FromMilliseconds(1500) }, "connection lost after 60 s, then waited 1.5 s" },
        { new PushAttempt { StartedAt = Begun, WaitAfter = TimeSpan.Zero }, "failed after 0 s, then waited 0 s" },
    };

    [Theory]
    [MemberData(nameof(Attempts))]
    public void An_attempt_is_told_on_one_line(PushAttempt attempt, string line) => attempt.ToString().Should().Be("2025-02-03 04:05:06.070Z  " + line);
}
