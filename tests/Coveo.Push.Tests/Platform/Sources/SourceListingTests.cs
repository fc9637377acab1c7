using System.Net;
using System.Text;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>How sources are listed, and found by name.</summary>
public class SourceListingTests
{
    private const string SourcesUrl = "https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources";
    private const string NoSources = """{"sourceModels":[],"totalEntries":0,"totalPages":0}""";

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, NoSources);

    [Fact]
    public async Task Listing_asks_for_page_after_page_and_only_when_needed()
    {
        _service.Then(HttpStatusCode.OK, """{"sourceModels":[{"id":"a"},{"id":"b"}],"totalEntries":3,"totalPages":2}""")
            .Then(HttpStatusCode.OK, """{"sourceModels":[{"id":"c"}],"totalEntries":3,"totalPages":2}""");

        var ids = new List<string>();
        await foreach (var source in _service.Client().Sources.ListAsync("pr&d"))
        {
            ids.Add(source.Id);
            _service.Calls.Should().HaveCount(source.Id == "c" ? 2 : 1);
        }

        ids.Should().Equal("a", "b", "c");
        _service.Calls.Select(call => call.Line).Should().Equal(
            $"GET {SourcesUrl}/pages?page=0&perPage=100&filter=pr%26d",
            $"GET {SourcesUrl}/pages?page=1&perPage=100&filter=pr%26d");
    }

    [Fact]
    public async Task Listing_an_organization_without_sources_asks_once()
    {
        _service.Answers(HttpStatusCode.OK, """{"sourceModels":[],"totalEntries":0,"totalPages":0}""");

        await foreach (var source in _service.Client().Sources.ListAsync())
        {
            source.Should().BeNull("there is none");
        }

        _service.Call.Line.Should().Be($"GET {SourcesUrl}/pages?page=0&perPage=100");
    }

    [Fact]
    public void A_filter_that_the_service_would_pass_over_is_refused()
    {
        var listing = () => _service.Client().Sources.ListAsync("x");

        listing.Should().Throw<ArgumentException>().WithMessage("The name filter 'x' is too short*");
    }

    [Fact]
    public async Task Everything_a_query_says_is_a_parameter()
    {
        var query = new SourceQuery
        {
            NameFilter = "wiki*",
            NameMatch = SourceNameMatch.Wildcard,
            State = SourceState.PausedOnError,
            LastOperation = SourceStatus.Refresh,
            LastResult = ActivityResult.Error,
            Host = SourceHost.CrawlingModule,
            OnlyEditable = true,
            SortBy = SourceSort.DocumentsTotalSize,
            IsDescending = true,
            PageSize = 7,
        };

        (await _service.Client().Sources.ListAsync(query).ToListAsync()).Should().BeEmpty();

        _service.Call.Line.Should().Be(
            $"GET {SourcesUrl}/pages?page=0&perPage=7&filter=wiki%2A&stringFilterType=WILDCARD&filterStatusType=PAUSED_ON_ERROR"
            + "&filterLastOperationType=FULL_REFRESH&filterLastOperationResultType=ERROR&filterHostType=CRAWLING_MODULE&writeAccessOnly=true"
            + "&sortingType=CONTENT_TOTAL_DOCUMENT_SIZE&sortingOrder=DESC");
    }

    [Theory]
    [InlineData(SourceSort.Name, null)]
    [InlineData(SourceSort.Type, "TYPE")]
    [InlineData(SourceSort.Status, "STATUS")]
    [InlineData(SourceSort.StatusPriority, "STATUS_PRIORITY")]
    [InlineData(SourceSort.NumberOfDocuments, "CONTENT")]
    [InlineData(SourceSort.LastModifiedDate, "LAST_MODIFIED_DATE")]
    [InlineData(SourceSort.LastOperation, "LAST_OPERATION")]
    public async Task An_order_has_the_word_of_the_service(SourceSort sort, string? word)
    {
        await _service.Client().Sources.ListAsync(new SourceQuery { SortBy = sort }).CountAsync();

        _service.Call.Line.Should().EndWith(word is null ? "perPage=100" : $"&sortingType={word}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_page_size_out_of_range_is_refused_before_the_call(int pageSize)
    {
        var listing = () => _service.Client().Sources.ListAsync(new SourceQuery { PageSize = pageSize });

        listing.Should().Throw<ArgumentOutOfRangeException>().WithMessage($"PageSize is {pageSize}. Set it to 1 to 1000.*");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public void A_filter_that_the_service_does_not_have_is_refused_before_the_call()
    {
        SourceQuery[] queries =
        [
            new() { State = SourceState.PushReady },
            new() { State = SourceState.Disabled },
            new() { State = SourceState.Unknown },
            new() { LastOperation = SourceStatus.Idle },
            new() { LastOperation = (SourceStatus)9 },
            new() { LastResult = ActivityResult.Unknown },
            new() { Host = (SourceHost)9 },
            new() { NameFilter = "ab", NameMatch = (SourceNameMatch)9 },
            new() { SortBy = (SourceSort)99 },
        ];

        foreach (var query in queries)
        {
            var listing = () => _service.Client().Sources.ListAsync(query);
            listing.Should().Throw<ArgumentOutOfRangeException>();
        }

        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_source_is_found_by_its_name_to_the_letter()
    {
        _service.Answers(HttpStatusCode.OK, """{"sourceModels":[{"id":"a","name":"wiki"},{"id":"b","name":"Wiki 2"},{"id":"c","name":"Wiki"}],"totalPages":1}""");

        (await _service.Client().Sources.FindByNameAsync("Wiki"))!.Id.Should().Be("c");

        _service.Call.Line.Should().Be($"GET {SourcesUrl}/pages?page=0&perPage=100&filter=Wiki&stringFilterType=EXACTMATCH");
    }

    [Fact]
    public async Task No_source_of_a_name_is_nothing_wrong() => (await _service.Client().Sources.FindByNameAsync("Wiki")).Should().BeNull();

    [Fact]
    public async Task A_name_of_one_letter_is_looked_for_among_all_sources()
    {
        _service.Answers(HttpStatusCode.OK, """{"sourceModels":[{"id":"a","name":"xx"},{"id":"b","name":"x"}],"totalPages":1}""");

        (await _service.Client().Sources.FindByNameAsync("x"))!.Id.Should().Be("b");

        _service.Call.Line.Should().Be($"GET {SourcesUrl}/pages?page=0&perPage=100");
    }

    [Fact]
    public async Task A_name_that_no_source_has_is_refused_before_the_call()
    {
        foreach (var name in new[] { "", "\ud800", new string('n', 255) })
        {
            var finding = () => _service.Client().Sources.FindByNameAsync(name);
            await finding.Should().ThrowAsync<ArgumentException>();
        }

        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_listing_of_a_million_sources_needs_the_memory_of_a_page()
    {
        const int Sources = 1_000_000;
        const int PerPage = 1000;
        var time = new ManualTimeProvider();
        var pages = new GeneratedPages(number => Page(number * PerPage, PerPage, Sources));
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = RecordingService.OrganizationId, ApiKey = RecordingService.ApiKey, TimeProvider = time }, pages);

        // How many of those that were told are still alive, of one in a hundred: other tests use the memory of this process, too.
        var (count, most) = (0, 0);
        List<WeakReference<Source>> told = [];
        var isWhole = true;
        await foreach (var source in client.Sources.ListAsync(new SourceQuery { PageSize = PerPage }))
        {
            if (count % 100 == 0)
            {
                told.Add(new WeakReference<Source>(source));
            }

            if (++count % 250_000 == 0)
            {
                GC.Collect();
                most = Math.Max(most, told.Count(reference => reference.TryGetTarget(out _)));
            }

            isWhole &= source.Name.Length > 0;
        }

        isWhole.Should().BeTrue();
        count.Should().Be(Sources);
        most.Should().BeLessThanOrEqualTo(2 * PerPage / 100, "no more than a page and the one before it are held");
    }

    private static byte[] Page(int first, int count, int total)
    {
        var page = new StringBuilder("{\"sourceModels\":[");
        for (var i = first; i < first + count; i++)
        {
            page.Append(i == first ? "" : ",").Append("{\"id\":\"acmeorg1-").Append(i).Append("\",\"name\":\"Source ").Append(i).Append("\",\"sourceType\":\"PUSH\"}");
        }

        page.Append("],\"totalEntries\":").Append(total).Append(",\"totalPages\":").Append(total / count).Append('}');
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>Makes each page when it is asked for, and keeps none.</summary>
    private sealed class GeneratedPages(Func<int, byte[]> page) : HttpMessageHandler
    {
        private int _asked;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var number = _asked++;
            request.RequestUri!.Query.Should().StartWith($"?page={number}&");
            var content = new ByteArrayContent(page(number));
            content.Headers.ContentType = new("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}
