using System.Net;
using System.Text.Json;
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
    public async Task A_catalog_source_is_made_for_streams()
    {
        _service.Answers(HttpStatusCode.Created, Model);

        await _service.Client().Sources.CreateAsync(SourceDefinition.Catalog("Shop", SourceVisibility.Shared));
        await _service.Client().Sources.CreateAsync(SourceDefinition.Catalog("Shop", SourceVisibility.Shared, pushEnabled: true));
        await _service.Client().Sources.CreateAsync(SourceDefinition.Push("Shop", SourceVisibility.Shared, streamEnabled: true));

        _service.Calls.Select(call => call.Text).Should().Equal(
            """{"sourceType":"CATALOG","name":"Shop","sourceVisibility":"SHARED","streamEnabled":true}""",
            """{"sourceType":"CATALOG","name":"Shop","sourceVisibility":"SHARED","pushEnabled":true,"streamEnabled":true}""",
            """{"sourceType":"PUSH","name":"Shop","sourceVisibility":"SHARED","pushEnabled":true,"streamEnabled":true}""");
    }

    [Fact]
    public async Task Other_properties_of_the_model_are_created_as_they_are_given()
    {
        _service.Answers(HttpStatusCode.Created, Model);
        using var given = JsonDocument.Parse("""["pdf",1.50]""");

        await _service.Client().Sources.CreateAsync(new SourceDefinition("S", SourceVisibility.Private) { Properties = new Dictionary<string, JsonElement> { ["ocrFileTypes"] = given.RootElement } });

        _service.Call.Text.Should().Be("""{"sourceType":"PUSH","name":"S","sourceVisibility":"PRIVATE","pushEnabled":true,"ocrFileTypes":["pdf",1.50]}""");
    }

    [Theory]
    [InlineData("sourceVisibility", "*'sourceVisibility' of the source cannot be given by its name: it is the definition's visibility.*")]
    [InlineData("PushEnabled", "*'PushEnabled'*SourceDefinition.Push and SourceDefinition.Catalog say it.*")]
    [InlineData(" ", "*blank name*")]
    public async Task What_the_definition_says_is_not_said_twice(string property, string message)
    {
        using var given = JsonDocument.Parse("true");
        var definition = new SourceDefinition("S", SourceVisibility.Private) { Properties = new Dictionary<string, JsonElement> { [property] = given.RootElement } };

        var creating = () => _service.Client().Sources.CreateAsync(definition);

        await creating.Should().ThrowAsync<ArgumentException>().WithMessage(message);
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_visibility_that_is_none_is_refused_before_anything_is_sent()
    {
        var creating = () => _service.Client().Sources.CreateAsync(new SourceDefinition("S", (SourceVisibility)7));

        await creating.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("'7' is not a visibility. Use Private, Secured or Shared.*");
        _service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed, "*A name can be taken by another source. The license must allow this type of source with this visibility, and one more source (numberOfSourcesLimit)*")]
    [InlineData(HttpStatusCode.BadRequest, "*numberOfSecurityProvidersLimit*")]
    [InlineData(HttpStatusCode.Forbidden, "*may not create sources: give CoveoPushOptions.ApiKey the privilege to create in the domain Sources*")]
    public async Task A_refused_creation_says_what_it_needs(HttpStatusCode status, string message)
    {
        _service.Answers(status, """{"errorCode":"ANY","message":"No."}""");

        var creating = () => _service.Client().Sources.CreateAsync(new SourceDefinition("S", SourceVisibility.Secured));

        await creating.Should().ThrowAsync<CoveoPushException>().WithMessage(message);
        _service.Call.Line.Should().Be($"POST {SourcesUrl}");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    public async Task Rebuilding_posts_and_takes_any_answer(HttpStatusCode status)
    {
        _service.Answers(status, Model).Then(status);

        (await _service.Client().Sources.RebuildAsync(RecordingService.SourceId)).Should().BeNull("the answer was empty");
        (await _service.Client().Sources.RebuildAsync(RecordingService.SourceId))!.Name.Should().Be("My Push Source");

        _service.Calls.Should().HaveCount(2).And.AllSatisfy(call => call.Line.Should().Be($"POST {SourcesUrl}/{RecordingService.SourceId}/rebuild"));
        _service.Calls[0].Body.Should().BeNull();
    }

    [Theory]
    [InlineData(SourceStatus.Rebuild, "REBUILD")]
    [InlineData(SourceStatus.Refresh, "FULL_REFRESH")]
    [InlineData(SourceStatus.Incremental, "INCREMENTAL_REFRESH")]
    [InlineData(SourceStatus.Idle, "IDLE")]
    public async Task The_platform_is_told_what_a_crawler_does(SourceStatus status, string operation)
    {
        await _service.Client().Sources.SetPushStatusAsync(RecordingService.SourceId, status);

        _service.Call.Line.Should().Be($"POST {SourcesUrl}/{RecordingService.SourceId}/pushRefresh?activityOperation={operation}");
        _service.Call.Body.Should().BeNull();
    }

    [Fact]
    public async Task A_status_that_is_none_is_refused_before_anything_is_sent()
    {
        var setting = () => _service.Client().Sources.SetPushStatusAsync(RecordingService.SourceId, (SourceStatus)9);

        await setting.Should().ThrowAsync<ArgumentOutOfRangeException>();
        _service.Calls.Should().BeEmpty();
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
