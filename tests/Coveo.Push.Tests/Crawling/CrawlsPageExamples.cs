using System.Text.Json.Nodes;

namespace Coveo.Push.Tests.Crawling;

/// <summary>The examples of docs/guides/crawls.md, compiled and run.</summary>
public sealed class CrawlsPageExamples : CrawlTest
{
    private const string sourceId = SourceId;

    private readonly (string Url, string Title)[] site = [("https://acme.example/1", "One"), ("https://acme.example/2", "Two")];
    private readonly Dictionary<string, string> versions = new(StringComparer.Ordinal) { ["https://acme.example/1"] = "1" };

    private CoveoPushClient client => Client;

    private InMemoryCrawlStateStore store => Store;

    [Fact]
    public async Task A_source_is_rebuilt()
    {
        await using var crawl = await client.Crawls.StartRebuildAsync(sourceId);
        foreach (var page in site)
        {
            await crawl.AddAsync(new PushDocument(page.Url) { Title = page.Title });
        }

        Console.WriteLine(await crawl.CompleteAsync());

        Service.Items.Should().HaveCount(2);
    }

    [Fact]
    public async Task What_became_of_it_is_written_down()
    {
        var path = Path.GetTempFileName();
        await using var crawl = await client.Crawls.StartRebuildAsync(sourceId);
        try
        {
            var report = await crawl.CompleteAsync();
            await File.WriteAllTextAsync(path, report.ToJson());
        }
        catch (CrawlIncompleteException incomplete)
        {
            Console.Error.WriteLine(incomplete.Report);
        }

        (await File.ReadAllTextAsync(path)).Should().Contain("\"outcome\":\"Completed\"");
        File.Delete(path);
    }

    [Fact]
    public async Task A_source_is_rescanned()
    {
        for (var i = 0; i < 2; i++)
        {
            var options = new CrawlOptions { StateStore = store, VersionOf = item => versions[item.DocumentId] };
            await using var crawl = await client.Crawls.StartRescanAsync(sourceId, options);
            await crawl.AddAsync(new PushDocument("https://acme.example/1"));
            (await crawl.CompleteAsync()).Unchanged.Should().Be(i);
        }
    }

    [Fact]
    public async Task Changes_come_from_a_feed()
    {
        Service.Holds("https://acme.example/2");
        var feed = new Feed();
        await using var crawl = await client.Crawls.StartIncrementalAsync(sourceId, new CrawlOptions { StateStore = store });
        var changes = feed.Since(crawl.Checkpoint);
        foreach (var id in changes.Gone)
        {
            await crawl.DeleteAsync(id);
        }

        foreach (var item in changes.Items)
        {
            await crawl.AddAsync(item);
        }

        await crawl.CompleteAsync(changes.Token);

        Service.Items.Keys.Should().Equal("https://acme.example/1");
        crawl.Checkpoint.Should().Be("token 1");
    }

    [Fact]
    public async Task A_crawl_goes_on()
    {
        var options = new CrawlOptions { StateStore = store, Name = "nightly", Resume = true };
        await using var crawl = await client.Crawls.StartRebuildAsync(sourceId, options);
        foreach (var page in site.Where(page => string.CompareOrdinal(page.Url, crawl.Checkpoint) > 0))
        {
            await crawl.AddAsync(new PushDocument(page.Url) { Title = page.Title });
            await crawl.SaveCheckpointAsync(page.Url);
        }

        await crawl.CompleteAsync();

        Service.Items.Should().HaveCount(2);
    }

    [Fact]
    public async Task What_became_of_it_in_the_index_is_waited_for_and_written_down()
    {
        var path = Path.GetTempFileName();
        await using var crawl = await client.Crawls.StartRebuildAsync(sourceId);
        foreach (var page in site)
        {
            await crawl.AddAsync(new PushDocument(page.Url) { Title = page.Title });
        }

        await crawl.CompleteAsync();
        Service.Log.Add(site[0].Url, Service.Now);
        Service.Log.Add(site[1].Url, Service.Now, "CONSUMING", "REJECTED", meta: ("errormessage", "It has 5,001 permissions."));
        await VerifyAsync(crawl);
        await WriteDeadLettersAsync(crawl, path);

        crawl.SoFar.ToString().Should().Contain("- rejected        1");
        (await File.ReadAllTextAsync(path)).TrimEnd().Should().Be("""{"url":"https://acme.example/2","title":"Two","outcome":"Rejected"}""");
        File.Delete(path);
    }

    private static async Task VerifyAsync(ICrawlSession crawl)
    {
        var verification = await crawl.VerifyAsync(TimeSpan.FromMinutes(10));
        foreach (var failure in verification.Failures)
        {
            Console.WriteLine(failure); // … Id = https://acme.example/2, Outcome = Rejected, Stage = CONSUMING, Reason = …
        }

        Console.WriteLine(crawl.SoFar);
    }

    private async Task WriteDeadLettersAsync(ICrawlSession crawl, string path)
    {
        await using var deadLetters = File.CreateText(path);
        foreach (var page in site)
        {
            var outcome = crawl.OutcomeOf(page.Url);
            if (outcome is not (CrawlVerificationOutcome.Indexed or CrawlVerificationOutcome.IndexedWithWarning))
            {
                var line = new JsonObject { ["url"] = page.Url, ["title"] = page.Title, ["outcome"] = outcome is null ? "NotAccepted" : $"{outcome}" };
                await deadLetters.WriteLineAsync(line.ToJsonString());
            }
        }
    }

    private sealed class Feed
    {
        private readonly string[] gone = ["https://acme.example/2"];

        public (string[] Gone, PushDocument[] Items, string Token) Since(string? token) =>
            token is null ? (gone, [new PushDocument("https://acme.example/1")], "token 1") : ([], [], token);
    }
}
