using Coveo.Push.Cli.Logs;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Tests.Logs;

public sealed class LogFeedTests
{
    private static readonly DateTimeOffset Noon = new(2025, 2, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_entry_that_comes_late_is_told_and_none_is_told_twice()
    {
        var log = new Looks([[Entry("b", 60)], [Entry("b", 60), Entry("late", 30)], [Entry("c", 90), Entry("late", 30), Entry("b", 60)]]);

        var told = await ReadAsync(log, 3);

        told.Should().Equal("b", "late", "c");
    }

    [Fact]
    public async Task Of_one_look_the_oldest_is_told_first()
    {
        var told = await ReadAsync(new Looks([[Entry("c", 3), Entry("b", 2), Entry("a", 1)]]), 3);

        told.Should().Equal("a", "b", "c");
    }

    [Fact]
    public async Task Each_look_goes_back_five_minutes_past_what_was_told_but_not_before_the_start()
    {
        var log = new Looks([[Entry("a", 60)], [Entry("b", 1000)], [Entry("c", 1001)]]);

        await ReadAsync(log, 3);

        log.From.Should().Equal(Noon, Noon, Noon.AddSeconds(700));
    }

    private static async Task<List<string?>> ReadAsync(Looks log, int count) =>
        await new LogFeed(log, from => new LogSearch(from), TimeSpan.Zero).ReadAsync(Noon, CancellationToken.None).Take(count).Select(entry => entry.Id).ToListAsync();

    private static LogEntry Entry(string id, int second) => new() { Id = id, DateTime = Noon.AddSeconds(second) };

    /// <summary>A log that says something else at each look.</summary>
    private sealed class Looks(LogEntry[][] looks) : ILogsClient
    {
        public List<DateTimeOffset> From { get; } = [];

        public IAsyncEnumerable<LogEntry> SearchAsync(LogSearch search, CancellationToken cancellationToken = default)
        {
            From.Add(search.From);
            return looks[From.Count - 1].ToAsyncEnumerable();
        }

        public Task<long> CountAsync(LogSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<LogFacets> GetFacetsAsync(LogSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<LogFacetCounts> GetFacetCountsAsync(LogSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
