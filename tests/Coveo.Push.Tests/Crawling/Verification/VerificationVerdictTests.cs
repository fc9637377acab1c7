using static Coveo.Push.CrawlVerificationOutcome;
using Signs = Coveo.Push.VerificationSigns;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>What several signs of one item come to: where they contradict each other, the worse counts.</summary>
public class VerificationVerdictTests
{
    [Theory]
    [InlineData("None", NotSeen)]
    [InlineData("Indexed", Indexed)]
    [InlineData("Warned", NotSeen)]
    [InlineData("Hampered", Failed)]
    [InlineData("Failed", Failed)]
    [InlineData("Rejected", Rejected)]
    [InlineData("Skipped", Skipped)]
    [InlineData("Deleted", Skipped)]
    [InlineData("Indexed, Warned", IndexedWithWarning)]
    [InlineData("Indexed, Hampered", IndexedWithWarning)]
    [InlineData("Indexed, Skipped", IndexedWithWarning)]
    [InlineData("Indexed, Failed", Failed)]
    [InlineData("Indexed, Rejected", Rejected)]
    [InlineData("Failed, Rejected", Rejected)]
    [InlineData("Hampered, Skipped", Failed)]
    [InlineData("Warned, Skipped", Skipped)]
    [InlineData("Indexed, Failed, Rejected, Deleted", Skipped)]
    public void Of_an_item(string signs, CrawlVerificationOutcome outcome) => VerificationVerdict.Of(Enum.Parse<Signs>(signs)).Should().Be(outcome);

    [Theory]
    [InlineData("None", NotSeen)]
    [InlineData("Deleted", Deleted)]
    [InlineData("Warned", NotSeen)]
    [InlineData("Skipped", Skipped)]
    [InlineData("Failed", Failed)]
    [InlineData("Rejected", Rejected)]
    [InlineData("Skipped, Deleted", Deleted)]
    [InlineData("Failed, Deleted", Failed)]
    [InlineData("Rejected, Failed, Deleted", Rejected)]
    public void Of_a_deletion(string signs, CrawlVerificationOutcome outcome) => VerificationVerdict.Of(Enum.Parse<Signs>(signs) | Signs.IsDeletion).Should().Be(outcome);

    [Theory]
    [InlineData("None", false, false)]
    [InlineData("Indexed", false, false)]
    [InlineData("Deleted", false, true)]
    [InlineData("Warned", false, true)]
    [InlineData("None", true, false)]
    [InlineData("Deleted", true, false)]
    [InlineData("Indexed", true, true)]
    [InlineData("Skipped", true, true)]
    public void Trouble_is_what_was_not_meant_to_happen(string said, bool isDeletion, bool isTrouble) =>
        new VerificationNews(1, Enum.Parse<Signs>(said), IsNewer: false, isDeletion).IsTrouble.Should().Be(isTrouble);
}
