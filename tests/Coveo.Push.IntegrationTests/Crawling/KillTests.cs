using System.Globalization;
using Coveo.Push.IntegrationTests.Emulator;
using Xunit.Abstractions;

namespace Coveo.Push.IntegrationTests.Crawling;

/// <summary>
/// A crawler that is killed at random points and started again: in the end the source equals the repository, and at no moment is anything missing that is in
/// the repository all the time. COVEO_PUSH_KILLS sets how often it is killed, COVEO_PUSH_KILL_ITEMS how many items there are, COVEO_PUSH_KILL_SEED where.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coveo-push-kill");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("rescan")]
    [InlineData("rebuild")]
    public async Task A_crawler_that_is_killed_and_started_again_leaves_the_source_equal_to_the_repository(string mode)
    {
        var (kills, items, seed) = (Setting("COVEO_PUSH_KILLS", 6), Setting("COVEO_PUSH_KILL_ITEMS", 1_500), Setting("COVEO_PUSH_KILL_SEED", 20250203));
        var random = new Random(seed);
        var repository = new CrawlRepository(random);
        await using var session = await EmulatorSession.StartAsync();
        var crawler = new KilledCrawler(session.Address, session.SourceId, _folder.FullName);
        repository.Add(items);
        var longest = (await crawler.RunAsync(mode, repository)).Count;
        await CompareAsync(session, repository, "at the beginning");
        for (var killed = 0; killed < kills;)
        {
            var before = repository.Items.Keys.ToHashSet(StringComparer.Ordinal);
            repository.Change(items / 20);
            await session.Query.AdvanceClockAsync(TimeSpan.FromMinutes(1));
            for (var isDone = false; !isDone;)
            {
                var lines = await crawler.RunAsync(mode, repository, killed < kills ? random.Next(1, longest) : int.MaxValue);
                isDone = lines[^1] == "done Completed";
                killed += isDone ? 0 : 1;
                var present = (await session.Query.ItemsAsync(session.SourceId)).Keys.ToHashSet(StringComparer.Ordinal);
                before.Where(repository.Items.ContainsKey).Should().OnlyContain(id => present.Contains(id), "seed {0}, after kill {1}", seed, killed);
            }

            await session.Query.AdvanceClockAsync(TimeSpan.FromSeconds(1));
            await CompareAsync(session, repository, $"seed {seed}, after kill {killed}");
        }

        output.WriteLine($"{mode} of {items} items from seed {seed}: killed {kills} times");
    }

    private static int Setting(string name, int otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static async Task CompareAsync(EmulatorSession session, CrawlRepository repository, string when)
    {
        var present = (await session.Query.ItemsAsync(session.SourceId)).ToDictionary(item => item.Key, item => item.Value.GetProperty("title").GetString(), StringComparer.Ordinal);
        present.Should().Equal(repository.Items.ToDictionary(item => item.Key, string? (item) => item.Value), when);
    }
}
