using static Coveo.Push.CrawlVerificationOutcome;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>What the entries of the log come to: an item is called indexed where the log says so, and nowhere else.</summary>
public sealed class VerificationOutcomeTests : VerificationTest
{
    private const string One = "a://1";

    [Theory]
    [InlineData("INDEXING COMPLETED ADD", Indexed)]
    [InlineData("INDEXING COMPLETED UPDATE", Indexed)]
    [InlineData("INDEXING COMPLETED ADD_BY_REFERENCE", Indexed)]
    [InlineData("CONSUMING COMPLETED ADD,PROCESSING COMPLETED ADD,MAPPING COMPLETED ADD", NotSeen)]
    [InlineData("INDEXING COMPLETED POLISH", NotSeen)]
    [InlineData("INDEXING ENJOYED ADD", NotSeen)]
    [InlineData("CONSUMING WARNING ADD", NotSeen)]
    [InlineData("CONSUMING WARNING ADD,INDEXING COMPLETED ADD", IndexedWithWarning)]
    [InlineData("INDEXING COMPLETED ADD,PROCESSING ERROR ADD", IndexedWithWarning)]
    [InlineData("PROCESSING ERROR ADD", Failed)]
    [InlineData("CONSUMING ERROR ADD", Failed)]
    [InlineData("CONSUMING ERROR POLISH", Failed)]
    [InlineData("INDEXING COMPLETED ADD,INDEXING ERROR ADD", Failed)]
    [InlineData("EXTENSION REJECTED ADD", Rejected)]
    [InlineData("INDEXING COMPLETED ADD,EXTENSION REJECTED ADD", Rejected)]
    [InlineData("INDEXING SKIPPED ADD", Skipped)]
    [InlineData("MAPPING SKIPPED ADD", NotSeen)]
    [InlineData("MAPPING SKIPPED ADD,INDEXING COMPLETED ADD", Indexed)]
    [InlineData("INDEXING COMPLETED ADD,INDEXING COMPLETED DELETE", Skipped)]
    [InlineData("INDEXING COMPLETED ADD,INDEXING COMPLETED DELETE_AND_CHILDREN", Skipped)]
    [InlineData("INDEXING COMPLETED ADD,INDEXING COMPLETED DELETE_OLDER_THAN", Indexed)]
    [InlineData("INDEXING ERROR DELETE", NotSeen)]
    [InlineData("STREAMING_BATCH ERROR BATCH_FILE", NotSeen)]
    public async Task An_item_is_what_the_log_says(string entries, CrawlVerificationOutcome expected) => await ComesToAsync(PushOperation.AddOrUpdate(Item(One)), entries, expected);

    [Theory]
    [InlineData("INDEXING COMPLETED DELETE", Deleted)]
    [InlineData("INDEXING COMPLETED DELETE_AND_CHILDREN", Deleted)]
    [InlineData("INDEXING COMPLETED ADD", NotSeen)]
    [InlineData("INDEXING COMPLETED POLISH", NotSeen)]
    [InlineData("CONSUMING COMPLETED DELETE", NotSeen)]
    [InlineData("CONSUMING ERROR ADD", NotSeen)]
    [InlineData("INDEXING SKIPPED DELETE", Skipped)]
    [InlineData("CONSUMING ERROR DELETE", Failed)]
    [InlineData("PROCESSING ERROR DELETE,INDEXING COMPLETED DELETE", Failed)]
    [InlineData("CONSUMING REJECTED DELETE", Rejected)]
    public async Task A_deletion_is_what_the_log_says(string entries, CrawlVerificationOutcome expected) => await ComesToAsync(PushOperation.Delete(One), entries, expected);

    [Fact]
    public async Task Of_several_operations_on_one_item_the_last_one_counts()
    {
        var crawl = await CrawledAsync(
            PushOperation.AddOrUpdate(Item(One)), PushOperation.AddOrUpdate(Item("a://2")), PushOperation.Delete(One), PushOperation.Delete("a://2"), PushOperation.AddOrUpdate(Item("a://2")));
        Log.Add(One, Service.Now);
        Log.Add("a://2", Service.Now, operation: "UPDATE");

        var verification = await LookAsync(crawl);

        (verification.Items, verification.Indexed, verification.NotSeen).Should().Be((2, 1, 1));
        (crawl.OutcomeOf(One), crawl.OutcomeOf("a://2"), crawl.OutcomeOf("a://3")).Should().Be((NotSeen, Indexed, null));
    }

    [Fact]
    public async Task The_deletion_of_a_tree_is_confirmed_by_its_root()
    {
        var crawl = await CrawledAsync(PushOperation.Delete("a://tree", deleteChildren: true));
        Log.Add("a://tree", Service.Now, operation: "DELETE_AND_CHILDREN");
        Log.Add("a://tree/leaf", Service.Now, operation: "DELETE_AND_CHILDREN");

        (await LookAsync(crawl)).Should().Match<CrawlVerification>(verification => verification.IsConfirmed && verification.Items == 1 && verification.Deleted == 1);
    }

    [Fact]
    public async Task IDs_are_compared_as_they_are_and_not_as_they_are_written()
    {
        const string Quoted = "a://\"q\"/\u00e4\\b";
        var crawl = await CrawledAsync(Quoted, "a://A", "a://a");
        Log.Add(Quoted, Service.Now);
        Log.Add("a://A", Service.Now);

        await LookAsync(crawl);

        (crawl.OutcomeOf(Quoted), crawl.OutcomeOf("a://A"), crawl.OutcomeOf("a://a")).Should().Be((Indexed, Indexed, NotSeen));
    }

    [Fact]
    public async Task Every_item_has_exactly_one_outcome_whatever_the_log_says()
    {
        const int Seed = 20250203;
        var random = new Random(Seed);
        string[] tasks = ["STREAMING", "CONSUMING", "PROCESSING", "EXTENSION", "MAPPING", "INDEXING", "INDEXING", "POLISHING"];
        string[] results = ["COMPLETED", "COMPLETED", "WARNING", "REJECTED", "ERROR", "SKIPPED", "ENJOYED"];
        string[] operations = ["ADD", "UPDATE", "DELETE", "DELETE_AND_CHILDREN", "DELETE_OLDER_THAN", "POLISH"];
        Options.Batches!.MaxItems = 50;
        var ids = Enumerable.Range(0, 200).Select(number => $"a://{number}").ToArray();
        var crawl = await CrawledAsync([.. ids.Select(id => random.Next(4) == 0 ? PushOperation.Delete(id) : PushOperation.AddOrUpdate(Item(id)))]);
        for (var i = 0; i < 600; i++)
        {
            var at = Service.Now + TimeSpan.FromMilliseconds(random.Next(-5000, 500));
            Log.Add(ids[random.Next(ids.Length)], at, Any(tasks), Any(results), Any(operations), random.Next(2) == 0 ? null : at);
        }

        var verification = await LookAsync(crawl);

        long[] counts =
        [
            verification.NotSeen, verification.Indexed, verification.IndexedWithWarning, verification.Deleted, verification.Rejected, verification.Failed, verification.Skipped, verification.NotTracked,
        ];
        counts.Should().Equal(Enumerable.Range(0, counts.Length).Select(outcome => ids.LongCount(id => crawl.OutcomeOf(id) == (CrawlVerificationOutcome)outcome)), "seed {0}", Seed);
        verification.Items.Should().Be(ids.Length);
        verification.Failures.Should().OnlyContain(failure => crawl.OutcomeOf(failure.Id) == failure.Outcome)
            .And.HaveCount((int)(verification.IndexedWithWarning + verification.Rejected + verification.Failed + verification.Skipped));

        string Any(string[] words) => words[random.Next(words.Length)];
    }

    private async Task ComesToAsync(PushOperation operation, string entries, CrawlVerificationOutcome expected)
    {
        var crawl = await CrawledAsync(operation);
        foreach (var entry in entries.Split(','))
        {
            var words = entry.Split(' ');
            Log.Add(One, Service.Now, words[0], words[1], words[2]);
        }

        var verification = await LookAsync(crawl);

        crawl.OutcomeOf(One).Should().Be(expected);
        verification.Items.Should().Be(1);
        verification.IsConfirmed.Should().Be(expected is Indexed or IndexedWithWarning or Deleted);
        verification.Failures.Select(failure => failure.Outcome).Should().Equal(expected is NotSeen or Indexed or Deleted ? [] : [expected]);
    }
}
