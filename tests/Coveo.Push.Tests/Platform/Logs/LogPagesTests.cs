using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>How a long log is read: page after page, week after week, nothing twice.</summary>
public class LogPagesTests
{
    private static readonly DateTimeOffset From = new(2025, 2, 3, 0, 0, 0, TimeSpan.Zero);

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, Page(false));

    [Fact]
    public async Task Pages_are_read_as_long_as_there_is_a_next_one()
    {
        _service.Then(HttpStatusCode.OK, Page(true, "a", "b")).Then(HttpStatusCode.OK, Page(true, "c")).Then(HttpStatusCode.OK, Page(false, "d"));

        (await IdsAsync(new LogSearch(From, From.AddDays(1)) { PageSize = 2 })).Should().Equal("a", "b", "c", "d");
        _service.Calls.Select(call => PageOf(call)).Should().Equal("page=0&perPage=2", "page=1&perPage=2", "page=2&perPage=2");
    }

    [Fact]
    public async Task A_page_that_is_not_full_is_the_last_where_the_answer_does_not_say()
    {
        _service.Then(HttpStatusCode.OK, """{"documentLogEntries":[{"guid":"a"},{"guid":"b"}]}""").Then(HttpStatusCode.OK, """{"documentLogEntries":[{"guid":"c"}]}""");

        (await IdsAsync(new LogSearch(From, From.AddDays(1)) { PageSize = 2 })).Should().Equal("a", "b", "c");
        _service.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task An_entry_that_new_ones_push_to_the_next_page_is_told_once()
    {
        _service.Then(HttpStatusCode.OK, Page(true, "a", "b")).Then(HttpStatusCode.OK, Page(false, "b", "c"));

        (await IdsAsync(new LogSearch(From, From.AddDays(1)))).Should().Equal("a", "b", "c");
    }

    [Fact]
    public async Task A_server_that_gives_the_same_page_for_ever_is_left()
    {
        _service.Answers(HttpStatusCode.OK, Page(true, "a", "b"));

        (await IdsAsync(new LogSearch(From, From.AddDays(1)))).Should().Equal("a", "b");
        _service.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_range_longer_than_a_week_is_read_week_by_week_the_newest_first()
    {
        await IdsAsync(new LogSearch(From, From.AddDays(16)));

        _service.Calls.Select(RangeOf).Should().Equal(
            "2025-02-12T00:00:00.000Z 2025-02-19T00:00:00.000Z",
            "2025-02-05T00:00:00.000Z 2025-02-12T00:00:00.000Z",
            "2025-02-03T00:00:00.000Z 2025-02-05T00:00:00.000Z");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task A_range_of_a_week_at_most_is_one_call(int days)
    {
        await IdsAsync(new LogSearch(From, From.AddDays(days)));

        _service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task An_entry_on_the_border_of_two_weeks_is_told_once()
    {
        const string Border = """{"guid":"border","datetime":"2025-02-03T00:00:00.000Z"}""";
        _service
            .Then(HttpStatusCode.OK, $$"""{"documentLogEntries":[{"guid":"new","datetime":"2025-02-04T00:00:00Z"},{{Border}}],"hasNextPage":false}""")
            .Then(HttpStatusCode.OK, $$"""{"documentLogEntries":[{{Border}},{"guid":"old","datetime":"2025-02-01T00:00:00Z"}],"hasNextPage":false}""");

        (await IdsAsync(new LogSearch(From.AddDays(-7), From.AddDays(7)))).Should().Equal("new", "border", "old");
    }

    [Fact]
    public async Task An_entry_of_the_border_that_only_the_older_week_has_is_told()
    {
        _service.Then(HttpStatusCode.OK, Page(false)).Then(HttpStatusCode.OK, """{"documentLogEntries":[{"guid":"border","datetime":"2025-02-03T00:00:00.000Z"}],"hasNextPage":false}""");

        (await IdsAsync(new LogSearch(From.AddDays(-7), From.AddDays(7)))).Should().Equal("border");
    }

    [Fact]
    public async Task Entries_without_an_id_are_told_apart_by_what_they_say()
    {
        const string Entry = """{"id":"x","task":"INDEXING","datetime":"2025-02-03T00:00:00.000Z"}""";
        _service
            .Then(HttpStatusCode.OK, $$"""{"documentLogEntries":[{{Entry}}],"hasNextPage":false}""")
            .Then(HttpStatusCode.OK, $$"""{"documentLogEntries":[{{Entry}},{"id":"y","task":"INDEXING","datetime":"2025-02-03T00:00:00.000Z"}],"hasNextPage":false}""");

        (await Logs.SearchAsync(new LogSearch(From.AddDays(-7), From.AddDays(7))).Select(entry => entry.DocumentId).ToListAsync()).Should().Equal("x", "y");
    }

    [Fact]
    public async Task What_is_counted_week_by_week_is_added_up_and_counts_once()
    {
        _service.Then(HttpStatusCode.OK, """{"results":{"COMPLETED":2,"ERROR":1}}""").Then(HttpStatusCode.OK, """{"results":{"COMPLETED":4}}""");

        var counts = await Logs.GetFacetCountsAsync(new LogSearch(From.AddDays(-7), From.AddDays(7)));

        (counts.Total, counts.Results[LogResult.Completed]).Should().Be((7, 6));
        _service.Calls.Select(RangeOf).Should().Equal("2025-02-03T00:00:00.000Z 2025-02-10T00:00:00.000Z", "2025-01-27T00:00:00.000Z 2025-02-02T23:59:59.999Z");
    }

    [Fact]
    public async Task Without_an_end_the_range_ends_a_minute_after_the_service_says_it_is()
    {
        using var client = _service.Answers(HttpStatusCode.OK, Page(false), headers: ("Date", "Mon, 03 Feb 2025 12:00:00 GMT")).Client();

        await client.Logs.SearchAsync(new LogSearch(From)).ToListAsync();
        await client.Logs.SearchAsync(new LogSearch(From)).ToListAsync();

        _service.Calls.Select(RangeOf).Should().Equal("2025-02-03T00:00:00.000Z 2025-02-03T04:06:06.000Z", "2025-02-03T00:00:00.000Z 2025-02-03T12:01:00.000Z");
    }

    [Fact]
    public async Task A_listing_that_is_left_early_asks_for_no_more()
    {
        _service.Answers(HttpStatusCode.OK, Page(true, "a", "b"));

        (await Logs.SearchAsync(new LogSearch(From, From.AddDays(30))).FirstAsync()).Id.Should().Be("a");
        _service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_listing_can_be_cancelled_between_its_pages()
    {
        using var cancellation = new CancellationTokenSource();
        _service.Answers(HttpStatusCode.OK, Page(true, "a"));

        var reading = async () =>
        {
            await foreach (var entry in Logs.SearchAsync(new LogSearch(From, From.AddDays(1))).WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        };

        await reading.Should().ThrowAsync<OperationCanceledException>();
        _service.Calls.Should().ContainSingle();
    }

    private ILogsClient Logs => _service.Client().Logs;

    private static string Page(bool hasNext, params string[] ids) =>
        $$"""{"documentLogEntries":[{{string.Join(',', ids.Select(id => $$"""{"guid":"{{id}}","datetime":"2025-02-03T04:05:06Z"}"""))}}],"hasNextPage":{{(hasNext ? "true" : "false")}}}""";

    private static string PageOf(RecordedCall call) => call.Line[call.Line.IndexOf("page=", StringComparison.Ordinal)..];

    private static string RangeOf(RecordedCall call) =>
        string.Join(' ', call.Address.Query.TrimStart('?').Split('&').Take(2).Select(parameter => Uri.UnescapeDataString(parameter.Split('=')[1])));

    private async Task<IReadOnlyList<string?>> IdsAsync(LogSearch search) => await Logs.SearchAsync(search).Select(entry => entry.Id).ToListAsync();
}
