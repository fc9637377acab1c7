namespace Coveo.Push.Tests.Crawling.State;

/// <summary>What a second crawler is told, by whatever store.</summary>
public class CrawlLeaseExceptionTests
{
    private static readonly DateTimeOffset Since = new(2025, 2, 3, 6, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void It_names_the_source_the_holder_and_its_times_in_utc()
    {
        var taken = new CrawlLeaseException(new CrawlStateKey("acmeorg1", "s1"), "crawler 1", Since, Since.AddMinutes(1));

        taken.Message.Should().Be(
            "Source 's1' is being crawled by 'crawler 1', since 2025-02-03 04:00:00Z; its lease lasts until 2025-02-03 04:01:00Z unless it is renewed. "
            + "Two crawlers would spoil each other's work: let that one end, or wait until its lease has run out.");
        (taken.Holder, taken.Since, taken.Until).Should().Be(("crawler 1", Since, Since.AddMinutes(1)));
    }

    [Fact]
    public void A_store_that_does_not_know_the_source_can_say_the_rest() =>
        new CrawlLeaseException(null!, "crawler 1", Since, Since).Message.Should().StartWith("Source '' is being crawled by 'crawler 1', ");

    [Fact]
    public void Without_a_word_it_says_that_another_crawler_is_at_work()
    {
        var cause = new IOException("locked");

        new CrawlLeaseException().Message.Should().Be("Another crawler is at work on the source.");
        new CrawlLeaseException("taken").Should().Match<CrawlLeaseException>(taken => taken.Message == "taken" && taken.InnerException == null && taken.Holder == null);
        new CrawlLeaseException("taken", cause).Should().Match<CrawlLeaseException>(taken => taken.Message == "taken" && taken.InnerException == cause);
    }
}
