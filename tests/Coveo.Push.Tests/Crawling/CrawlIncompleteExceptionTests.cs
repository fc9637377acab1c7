namespace Coveo.Push.Tests.Crawling;

/// <summary>The failure of a crawl has its report, and the facts of what caused it.</summary>
public class CrawlIncompleteExceptionTests
{
    [Fact]
    public void It_has_the_report_and_the_facts_of_its_cause()
    {
        var cause = new CoveoThrottledException("Too many calls.");
        var report = new CrawlReport { SourceId = "s1" };

        var incomplete = new CrawlIncompleteException("Not done.", report, cause);

        (incomplete.Message, incomplete.Failure, incomplete.InnerException).Should().Be(("Not done.", PushFailure.Throttled, cause));
        incomplete.Report.Should().BeSameAs(report);
    }

    [Fact]
    public void Without_a_cause_of_the_service_there_are_no_facts()
    {
        var cause = new IOException("The disk is full.");

        new CrawlIncompleteException("Not done.", cause).Should().Match<CrawlIncompleteException>(incomplete => incomplete.Failure == PushFailure.Unknown && incomplete.InnerException == cause);
        new CrawlIncompleteException("Not done.").Should().Match<CrawlIncompleteException>(incomplete => incomplete.Message == "Not done." && incomplete.InnerException == null);
        new CrawlIncompleteException("Not done.", new CrawlReport()).InnerException.Should().BeNull();
        new CrawlIncompleteException().Should().Match<CrawlIncompleteException>(
            incomplete => incomplete.Message == "Not everything that was crawled has reached the service." && incomplete.Report.SourceId.Length == 0);
    }

    [Fact]
    public void A_report_is_not_left_out() =>
        FluentActions.Invoking(() => new CrawlIncompleteException("Not done.", report: null!)).Should().Throw<ArgumentNullException>().WithParameterName("report");
}
