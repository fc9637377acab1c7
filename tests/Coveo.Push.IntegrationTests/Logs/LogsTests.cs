using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Logs;

/// <summary>What was accepted is found in the log, with what became of it.</summary>
public sealed class LogsTests : IAsyncLifetime
{
    private const string Indexed = "https://acme.example/boat?color=red&size=[1,2]";
    private const string Lost = "https://acme.example/raft";

    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow.AddMinutes(-5);
    private EmulatorSession _coveo = null!;

    private ILogsClient Logs => _coveo.Client.Logs;

    public async Task InitializeAsync()
    {
        _coveo = await EmulatorSession.StartSecuredAsync();

        // It has not seen the source, so it cannot know that the second item lacks something.
        using var unaware = _coveo.Connect();
        await unaware.Batches.PushAsync(_coveo.SourceId,
        [
            new PushDocument(Indexed) { Permissions = DocumentPermissions.Anyone },
            new PushDocument(Lost),
        ]);
    }

    public async Task DisposeAsync() => await _coveo.DisposeAsync();

    [Fact]
    public async Task An_item_that_was_indexed_tells_its_way()
    {
        var entries = await Logs.SearchAsync(new LogSearch(_start) { DocumentId = Indexed }).ToListAsync();

        entries.Select(entry => entry.Task).Should().BeEquivalentTo([LogTask.Consuming, LogTask.Processing, LogTask.Mapping, LogTask.Indexing]);
        entries.Should().OnlyContain(entry => entry.Result == LogResult.Completed && entry.SourceId == _coveo.SourceId && entry.Operation == LogOperation.Add);
        entries.Should().OnlyContain(entry => entry.OrderingId != null && entry.RequestId != null && entry.DateTime > _start && entry.ResourceId == null);
        entries.Select(entry => entry.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task An_item_that_was_accepted_and_lost_tells_why()
    {
        LogResult[] problems = [LogResult.Warning, LogResult.Rejected, LogResult.Error];

        var entry = await Logs.SearchAsync(new LogSearch(_start) { SourceIds = [_coveo.SourceId], Results = problems }).SingleAsync();

        (entry.DocumentId, entry.Task, entry.IsProblem).Should().Be((Lost, LogTask.Consuming, true));
        entry.ToString().Should().Contain("ermission");
    }

    [Fact]
    public async Task Items_are_found_by_parts_of_their_ids_and_by_wildcards()
    {
        var indexed = new LogSearch(_start) { DocumentId = "/boat?color=", DocumentIdMatch = DocumentIdMatch.Partial };
        var wildcard = new LogSearch(_start) { DocumentId = "https://*/boat*[1,2]", DocumentIdMatch = DocumentIdMatch.Wildcard };
        var other = new LogSearch(_start) { DocumentId = "/boat" };

        (await Logs.CountAsync(indexed)).Should().Be(4);
        (await Logs.CountAsync(wildcard)).Should().Be(4);
        (await Logs.CountAsync(other)).Should().Be(0);
    }

    [Fact]
    public async Task Every_filter_leaves_out_what_it_names()
    {
        var search = new LogSearch(_start)
        {
            ExcludedOperations = [LogOperation.BatchFile],
            ExcludedTasks = [LogTask.Processing, LogTask.Mapping],
            ExcludedResults = [LogResult.Rejected, LogResult.Error],
            ExcludedSourceIds = ["other"],
            ExcludedResourceIds = ["other"],
        };

        (await Logs.SearchAsync(search).Select(entry => entry.Task).ToListAsync()).Should().BeEquivalentTo([LogTask.Consuming, LogTask.Indexing]);
        (await Logs.CountAsync(new LogSearch(_start) { ResourceIds = ["other"] })).Should().Be(0);
        (await Logs.CountAsync(new LogSearch(_start) { Operations = [LogOperation.BatchFile], Tasks = [LogTask.StreamingBatch] })).Should().Be(1);
    }

    [Fact]
    public async Task Facets_count_what_a_listing_finds()
    {
        var search = new LogSearch(_start);
        var entries = await Logs.SearchAsync(search).ToListAsync();

        var counts = await Logs.GetFacetCountsAsync(search);
        var facets = await Logs.GetFacetsAsync(search);

        counts.Total.Should().Be(entries.Count);
        counts.Results[LogResult.Completed].Should().Be(entries.Count(entry => entry.Result == LogResult.Completed));
        counts.Operations[LogOperation.BatchFile].Should().Be(entries.Count(entry => entry.Operation == LogOperation.BatchFile));
        facets.Tasks.Should().BeEquivalentTo(entries.Select(entry => entry.Task).Distinct());
        facets.SourceIds.Should().Equal(_coveo.SourceId);
    }

    [Fact]
    public async Task Several_weeks_are_one_listing()
    {
        var earlier = await Logs.CountAsync(new LogSearch(_start));
        await _coveo.Query.AdvanceClockAsync(TimeSpan.FromDays(12));
        await _coveo.Client.Documents.DeleteAsync(_coveo.SourceId, Indexed);

        var entries = await Logs.SearchAsync(new LogSearch(_start) { PageSize = 3 }).ToListAsync();

        entries[0].Operation.Should().Be(LogOperation.Delete);
        entries.Count(entry => entry.Operation != LogOperation.Delete).Should().Be((int)earlier);
        entries.Select(entry => entry.Id).Should().OnlyHaveUniqueItems();
        (await Logs.CountAsync(new LogSearch(_start))).Should().Be(entries.Count);
    }

    [Fact]
    public async Task Another_key_reads_no_log()
    {
        using var stranger = _coveo.Connect(apiKey: "xx11111111-1111-4111-8111-111111111111");
        using var elsewhere = _coveo.Connect(organizationId: "elsewhere");

        await FluentActions.Awaiting(() => stranger.Logs.CountAsync(new LogSearch(_start))).Should().ThrowAsync<CoveoAuthenticationException>();
        await FluentActions.Awaiting(() => elsewhere.Logs.CountAsync(new LogSearch(_start))).Should().ThrowAsync<CoveoNotFoundException>();
    }
}
