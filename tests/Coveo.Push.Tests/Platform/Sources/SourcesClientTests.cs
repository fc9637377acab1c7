using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class SourcesClientTests
{
    private const string SourcesUrl = "https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources";

    private const string Model =
        """
        {
          "id": "acmeorg1-abcdefghijklmnopqrstuvwxyz", "name": "My Push Source", "owner": "ana@acme.example-google",
          "sourceType": "PUSH", "sourceVisibility": "SECURED", "pushEnabled": true, "streamEnabled": false, "createdDate": 1738000000000,
          "mappings": [ { "id": "q5dp" } ],
          "information": { "sourceStatus": { "type": "PUSH_READY" }, "numberOfDocuments": 2, "documentsTotalSize": 2048, "rebuildRequired": false }
        }
        """;

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, Model);

    [Theory]
    [InlineData(SourceVisibility.Private, "PRIVATE")]
    [InlineData(SourceVisibility.Secured, "SECURED")]
    [InlineData(SourceVisibility.Shared, "SHARED")]
    public async Task Creating_posts_the_definition_to_the_platform(SourceVisibility visibility, string wireName)
    {
        _service.Answers(HttpStatusCode.Created, Model);

        var source = await _service.Client().Sources.CreateAsync(new SourceDefinition("My \"Push\" Source", visibility));

        _service.Call.Line.Should().Be($"POST {SourcesUrl}");
        _service.Call.Text.Should().Be($$"""{"sourceType":"PUSH","name":"My \"Push\" Source","sourceVisibility":"{{wireName}}","pushEnabled":true}""");
        _service.Call.HeaderLines.Should().Contain("Content-Type: application/json");
        source.Id.Should().Be("acmeorg1-abcdefghijklmnopqrstuvwxyz");
    }

    [Fact]
    public async Task A_created_source_of_which_only_the_id_is_told_has_the_name_it_was_given()
    {
        _service.Answers(HttpStatusCode.OK, """{"id":"acmeorg1-new"}""");

        var source = await _service.Client().Sources.CreateAsync(new SourceDefinition("Products", SourceVisibility.Private));

        source.ToString().Should().Be("Products (acmeorg1-new)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task A_name_that_the_service_would_refuse_is_refused_before_anything_is_sent(string? name)
    {
        var creating = () => _service.Client().Sources.CreateAsync(new SourceDefinition(name ?? new string('n', 255), SourceVisibility.Private));

        await creating.Should().ThrowAsync<ArgumentException>().WithMessage("The name of the source has * characters*Give it 1 to 254, not only spaces.*");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Getting_reads_the_source_with_its_counts()
    {
        var source = await _service.Client().Sources.GetAsync(RecordingService.SourceId);

        _service.Call.Line.Should().Be($"GET {SourcesUrl}/{RecordingService.SourceId}");
        source.Should().BeEquivalentTo(new Source
        {
            Id = "acmeorg1-abcdefghijklmnopqrstuvwxyz",
            Name = "My Push Source",
            SourceType = "PUSH",
            Visibility = SourceVisibility.Secured,
            IsPushEnabled = true,
            IsStreamEnabled = false,
            Owner = "ana@acme.example-google",
            CreatedDate = DateTimeOffset.FromUnixTimeMilliseconds(1738000000000),
            Status = "PUSH_READY",
            NumberOfDocuments = 2,
            DocumentsTotalSize = 2048,
        });
    }

    [Theory]
    [InlineData("\"2025-01-27T17:46:40.000Z\"", 1738000000000)]
    [InlineData("1738000000000", 1738000000000)]
    [InlineData("\"yesterday\"", null)]
    [InlineData("-5", null)]
    [InlineData("1e300", null)]
    [InlineData("null", null)]
    public async Task A_date_is_read_as_a_number_or_a_text(string date, long? milliseconds)
    {
        _service.Answers(HttpStatusCode.OK, $$"""{"id":"s","createdDate":{{date}}}""");

        var source = await _service.Client().Sources.GetAsync("s");

        source.CreatedDate?.ToUnixTimeMilliseconds().Should().Be(milliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    public async Task An_answer_that_describes_no_source_is_an_error(string body)
    {
        _service.Answers(HttpStatusCode.OK, body);

        var getting = () => _service.Client().Sources.GetAsync("s");

        (await getting.Should().ThrowAsync<CoveoPushException>()).WithMessage("GetSource (source 's') was answered with 200, but it describes no source.*")
            .Which.Failure.Should().Be(PushFailure.UnexpectedResponse);
    }

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

    [Theory]
    [InlineData(HttpStatusCode.OK, Model)]
    [InlineData(HttpStatusCode.NoContent, null)]
    public async Task Deleting_is_done_whichever_status_says_so(HttpStatusCode status, string? body)
    {
        _service.Answers(status, body);

        await _service.Client().Sources.DeleteAsync(RecordingService.SourceId);

        _service.Call.Line.Should().Be($"DELETE {SourcesUrl}/{RecordingService.SourceId}");
    }

    [Fact]
    public async Task A_platform_behind_another_address_is_called_there()
    {
        var client = _service.Client(options => (options.Endpoint, options.PlatformEndpoint) = (new Uri("https://proxy.example/push-side/"), new Uri("https://proxy.example/platform-side")));

        await client.Sources.GetAsync("s");
        _service.Answers(HttpStatusCode.Created);
        await client.Status.SetAsync("s", SourceStatus.Idle);

        _service.Calls.Select(call => call.Address.AbsoluteUri).Should().Equal(
            "https://proxy.example/platform-side/rest/organizations/acmeorg1/sources/s",
            "https://proxy.example/push-side/push/v1/organizations/acmeorg1/sources/s/status?statusType=IDLE");
    }
}
