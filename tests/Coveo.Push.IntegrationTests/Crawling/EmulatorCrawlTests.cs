using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Crawling;

/// <summary>Crawls against the local Coveo: its clock, its ordering and its deletions are what counts.</summary>
public sealed class EmulatorCrawlTests
{
    private const int Seed = 20250203;

    [Fact]
    public async Task Crawls_of_any_mode_leave_the_source_equal_to_the_repository()
    {
        var random = new Random(Seed);
        var repository = new CrawlRepository(random);
        await using var session = await EmulatorSession.StartAsync();
        var options = new CrawlOptions { StateStore = new InMemoryCrawlStateStore(), QueueDelay = TimeSpan.Zero, Batches = new BatchOptions { MaxItems = 7 } };
        repository.Add(60);
        for (var i = 0; i < 12; i++)
        {
            var before = new Dictionary<string, string>(repository.Items, StringComparer.Ordinal);
            repository.Change(6);
            await session.Query.AdvanceClockAsync(TimeSpan.FromMinutes(1));

            var report = await CrawlAsync(session, repository, before, i == 0 ? CrawlMode.Rebuild : (CrawlMode)random.Next(3), options);

            report.Outcome.Should().Be(CrawlOutcome.Completed, "seed {0}: {1}", Seed, report);
            await session.Query.AdvanceClockAsync(TimeSpan.FromSeconds(1));
            var present = (await session.Query.ItemsAsync(session.SourceId)).ToDictionary(item => item.Key, item => item.Value.GetProperty("title").GetString(), StringComparer.Ordinal);
            present.Should().Equal(repository.Items.ToDictionary(item => item.Key, string? (item) => item.Value), "seed {0}, after {1} {2}", Seed, report.Mode, i);
        }
    }

    [Fact]
    public async Task The_source_shows_what_the_crawl_does_and_rests_afterwards()
    {
        await using var session = await EmulatorSession.StartAsync();
        var crawl = await session.Client.Crawls.StartRebuildAsync(session.SourceId);
        (await session.Client.Sources.GetAsync(session.SourceId)).Status.Should().NotBe("PUSH_READY");

        await crawl.DisposeAsync();

        (await session.Client.Sources.GetAsync(session.SourceId)).Status.Should().Be("PUSH_READY");
    }

    private static async Task<CrawlReport> CrawlAsync(EmulatorSession session, CrawlRepository repository, Dictionary<string, string> before, CrawlMode mode, CrawlOptions options)
    {
        await using var crawl = await (mode switch
        {
            CrawlMode.Rebuild => session.Client.Crawls.StartRebuildAsync(session.SourceId, options),
            CrawlMode.Rescan => session.Client.Crawls.StartRescanAsync(session.SourceId, options),
            _ => session.Client.Crawls.StartIncrementalAsync(session.SourceId, options),
        });
        foreach (var (id, version) in repository.Items.Where(item => mode != CrawlMode.Incremental || !before.TryGetValue(item.Key, out var known) || known != item.Value))
        {
            await crawl.AddAsync(new PushDocument(id) { Title = version });
        }

        foreach (var id in before.Keys.Where(id => mode == CrawlMode.Incremental && !repository.Items.ContainsKey(id)))
        {
            await crawl.DeleteAsync(id);
        }

        return await crawl.CompleteAsync();
    }
}
