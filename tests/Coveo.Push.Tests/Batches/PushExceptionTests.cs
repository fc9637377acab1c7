namespace Coveo.Push.Tests.Batches;

/// <summary>What a push throws can be made by a caller's own tests too, and always has a summary.</summary>
public class PushExceptionTests
{
    private static readonly PushSummary Summary = new() { Items = 3, Accepted = 1, NotSent = 2 };

    [Fact]
    public void One_without_anything_says_what_it_is_of()
    {
        new CoveoPushIncompleteException().Message.Should().Be("The service has not taken every item of the push.");
        new PushCanceledException().Message.Should().Be("The push was cancelled.");
        (new CoveoPushIncompleteException().Summary, new PushCanceledException().Summary).Should().Be((new PushSummary(), new PushSummary()));
        new CoveoPushIncompleteException().InnerException.Should().BeNull();
    }

    [Fact]
    public void A_message_and_a_cause_are_kept()
    {
        var cause = new IOException("reset");

        new CoveoPushIncompleteException("m").Message.Should().Be("m");
        (new CoveoPushIncompleteException("m", cause).Message, new CoveoPushIncompleteException("m", cause).InnerException).Should().Be(("m", cause));
        new PushCanceledException("m").Message.Should().Be("m");
        (new PushCanceledException("m", cause).Message, new PushCanceledException("m", cause).InnerException).Should().Be(("m", cause));
    }

    [Fact]
    public void The_facts_of_a_cause_that_is_of_the_service_are_its_own()
    {
        var cause = new CoveoPushException("m", new PushFailureDetails { Failure = PushFailure.Throttled, ErrorCode = "TOO_MANY_REQUESTS", RequestId = "r1" });

        var thrown = new CoveoPushIncompleteException("n", Summary, cause);

        (thrown.Message, thrown.Failure, thrown.ErrorCode, thrown.RequestId, thrown.Summary, thrown.InnerException).Should().Be(("n", PushFailure.Throttled, "TOO_MANY_REQUESTS", "r1", Summary, cause));
        new CoveoPushIncompleteException("n", Summary).ErrorCode.Should().BeNull();
        new CoveoPushIncompleteException("n", Summary, new IOException("reset")).ErrorCode.Should().BeNull();
    }

    [Fact]
    public void A_cancelled_push_tells_its_counts_and_its_token()
    {
        using var cancellation = new CancellationTokenSource();

        var thrown = new PushCanceledException(Summary, cancellation.Token);

        thrown.Message.Should().Be("The push was cancelled: 1 of 3 items accepted in 0 batches (0 bytes) within 0 s; 0 rejected, 0 failed, 2 not sent.");
        (thrown.Summary, thrown.CancellationToken).Should().Be((Summary, cancellation.Token));
    }

    [Fact]
    public void A_summary_that_is_null_is_refused()
    {
        var incomplete = () => new CoveoPushIncompleteException("m", (PushSummary)null!);
        var canceled = () => new PushCanceledException((PushSummary)null!, CancellationToken.None);

        incomplete.Should().Throw<ArgumentNullException>().WithParameterName("summary");
        canceled.Should().Throw<ArgumentNullException>().WithParameterName("summary");
    }
}
