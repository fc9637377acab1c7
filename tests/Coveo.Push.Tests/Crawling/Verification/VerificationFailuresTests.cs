using Coveo.Push.Platform;
using Signs = Coveo.Push.VerificationSigns;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>Which reason is told of an item that did not get into the index, and in which words.</summary>
public class VerificationFailuresTests
{
    private static readonly DateTimeOffset At = new(2025, 2, 3, 9, 0, 0, TimeSpan.Zero);

    private readonly VerificationItems _items = new(most: 10);
    private readonly VerificationFailures _failures;

    public VerificationFailuresTests()
    {
        _failures = new VerificationFailures(_items);
        foreach (var id in new[] { "a://b", "a://a", "a://B" })
        {
            _items.Add(System.Text.Encoding.UTF8.GetBytes(id), isDeletion: false, At);
        }
    }

    [Fact]
    public void They_are_told_in_the_order_of_their_ids()
    {
        Hear("a://b", Signs.Rejected, "b");
        Hear("a://a", Signs.Failed, "a");
        Hear("a://B", Signs.Skipped, "B");

        _failures.List().Should().Equal(
            new CrawlVerificationFailure("a://B", CrawlVerificationOutcome.Skipped, "CONSUMING", "B", "r B"),
            new CrawlVerificationFailure("a://a", CrawlVerificationOutcome.Failed, "CONSUMING", "a", "r a"),
            new CrawlVerificationFailure("a://b", CrawlVerificationOutcome.Rejected, "CONSUMING", "b", "r b"));
    }

    [Theory]
    [InlineData("Warned", "Skipped", CrawlVerificationOutcome.Skipped)]
    [InlineData("Skipped", "Hampered", CrawlVerificationOutcome.Failed)]
    [InlineData("Hampered", "Failed", CrawlVerificationOutcome.Failed)]
    [InlineData("Skipped", "Failed", CrawlVerificationOutcome.Failed)]
    [InlineData("Failed", "Rejected", CrawlVerificationOutcome.Rejected)]
    [InlineData("Skipped", "Rejected", CrawlVerificationOutcome.Rejected)]
    public void The_reason_is_that_of_the_outcome_in_whatever_order_it_was_read(string better, string worse, CrawlVerificationOutcome outcome)
    {
        Hear("a://a", Enum.Parse<Signs>(better), better);
        Hear("a://a", Enum.Parse<Signs>(worse), worse);
        Hear("a://b", Enum.Parse<Signs>(worse), worse);
        Hear("a://b", Enum.Parse<Signs>(better), better);

        _failures.List().Select(failure => (failure.Id, failure.Reason, failure.Outcome)).Should().Equal(("a://a", worse, outcome), ("a://b", worse, outcome));
    }

    [Fact]
    public void Of_two_that_are_alike_the_one_that_was_read_first_is_the_reason()
    {
        Hear("a://a", Signs.Rejected, "newest");
        Hear("a://a", Signs.Rejected, "oldest");

        _failures.List().Should().ContainSingle().Which.Reason.Should().Be("newest");
    }

    [Fact]
    public void A_warning_of_an_item_that_is_not_in_the_index_yet_is_no_failure_and_one_of_an_item_that_is_is_told()
    {
        Hear("a://a", Signs.Warned, "odd");
        _failures.List().Should().BeEmpty();

        Hear("a://a", Signs.Indexed, "fine");

        _failures.List().Should().ContainSingle().Which.Should().Match<CrawlVerificationFailure>(failure => failure.Outcome == CrawlVerificationOutcome.IndexedWithWarning && failure.Reason == "odd");
    }

    [Fact]
    public void What_is_of_an_older_operation_is_told_no_more()
    {
        Hear("a://a", Signs.Rejected, "first", at: At.AddMilliseconds(1));
        Hear("a://a", Signs.Warned, "second", at: At.AddMilliseconds(2));
        Hear("a://a", Signs.Indexed, "second", at: At.AddMilliseconds(2));

        _failures.List().Should().ContainSingle().Which.Reason.Should().Be("second");
    }

    [Fact]
    public void An_item_that_was_deleted_meanwhile_needs_no_other_reason()
    {
        Hear("a://a", Signs.Deleted, "who cares");

        _failures.List().Should().Equal(new CrawlVerificationFailure("a://a", CrawlVerificationOutcome.Skipped, "CONSUMING", "It was deleted afterwards.", "r who cares"));
    }

    [Theory]
    [InlineData("errorMessage=It is bad.|errorCode=BAD", "BAD: It is bad.")]
    [InlineData("MESSAGE=It is bad.", "It is bad.")]
    [InlineData("code=BAD", "code: BAD")]
    [InlineData("z=1|a=2|code=3", "a: 2, code: 3, z: 1")]
    [InlineData("b message=second|a message=first", "first")]
    [InlineData("message=|why=bad", "why: bad")]
    [InlineData("orderingid=1|indexingDuration=2|message=It is bad.", "It is bad.")]
    [InlineData("OrderingId=1|DURATION=2", "The log says REJECTED and no reason.")]
    [InlineData("", "The log says REJECTED and no reason.")]
    public void The_reason_is_made_of_what_looks_like_one(string meta, string reason)
    {
        var told = meta.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        Hear("a://a", Signs.Rejected, told);

        _failures.List().Should().ContainSingle().Which.Reason.Should().Be(reason);
    }

    [Fact]
    public void A_long_reason_is_cut_after_five_hundred_characters_and_not_within_one()
    {
        Reason(new string('x', 500)).Should().Be(new string('x', 500));
        Reason(new string('x', 501)).Should().Be(new string('x', 500) + "…");
        Reason(new string('x', 499) + "\U0001F600y").Should().Be(new string('x', 499) + "…");
        Reason(new string('x', 498) + "\U0001F600y").Should().Be(new string('x', 498) + "\U0001F600…");

        string Reason(string message)
        {
            var failures = new VerificationFailures(_items);
            failures.Note(_items.Hear("a://a", Sign(Signs.Rejected, At)), Entry("a://a", new Dictionary<string, string>(StringComparer.Ordinal) { ["message"] = message }, "r"));
            return failures.List().Single().Reason;
        }
    }

    [Fact]
    public void A_thousand_are_kept_and_those_are_still_corrected()
    {
        var items = new VerificationItems(most: 2_000);
        var failures = new VerificationFailures(items);
        for (var number = 0; number < 1_001; number++)
        {
            items.Add(System.Text.Encoding.UTF8.GetBytes($"a://{number:0000}"), isDeletion: false, At);
            Note($"a://{number:0000}", Signs.Skipped, "skipped");
        }

        Note("a://0999", Signs.Rejected, "rejected");
        Note("a://1000", Signs.Rejected, "rejected");

        failures.List().Should().HaveCount(1_000);
        failures.List()[^1].Should().Match<CrawlVerificationFailure>(failure => failure.Id == "a://0999" && failure.Reason == "rejected");

        void Note(string id, Signs signs, string message) =>
            failures.Note(items.Hear(id, Sign(signs, At)), Entry(id, new Dictionary<string, string>(StringComparer.Ordinal) { ["message"] = message }, "r"));
    }

    private void Hear(string id, Signs signs, string message, DateTimeOffset? at = null) =>
        _failures.Note(_items.Hear(id, Sign(signs, at ?? At)), Entry(id, new Dictionary<string, string>(StringComparer.Ordinal) { ["message"] = message }, "r " + message));

    private void Hear(string id, Signs signs, Dictionary<string, string> meta) => _failures.Note(_items.Hear(id, Sign(signs, At)), Entry(id, meta, requestId: null));

    private static VerificationSign Sign(Signs signs, DateTimeOffset at) => new(signs, Signs.None, (ulong)at.ToUnixTimeMilliseconds(), IsOrdered: true);

    private static LogEntry Entry(string id, Dictionary<string, string> meta, string? requestId) => new() { DocumentId = id, TaskName = "CONSUMING", ResultName = "REJECTED", RequestId = requestId, Meta = meta };
}
