using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

/// <summary>A source is changed by sending its whole model.</summary>
public sealed class SourceUpdateTests : EmulatorTest
{
    private const string Sources = PlatformBase + "/sources";
    private const string Specification = "the specification of the Source API";

    [Parity(Topics.Platform, Specification)]
    [Fact]
    public async Task The_model_of_a_source_is_replaced()
    {
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        var model = await ModelAsync();
        model["sourceVisibility"] = "PRIVATE";
        model["streamEnabled"] = true;
        model["customParameters"] = new JsonObject { ["a"] = "1" };
        model["groupsThatCanEdit"] = new JsonArray(new JsonObject { ["id"] = "g1", ["displayName"] = "Admins" });
        model["apiKeysThatCanEdit"] = new JsonArray(new JsonObject { ["id"] = "k1" });

        var answer = await PutAsync(model);

        answer.Status.Should().Be(200);
        model["lastModifiedDate"] = (long)model["createdDate"]! + 60_000;
        JsonNode.DeepEquals(answer.Json, model).Should().BeTrue(answer.Text);
        (await SendAsync(HttpMethod.Get, $"{Sources}/{SourceId}")).Text.Should().Be(answer.Text);
    }

    [Parity(Topics.Platform, Specification, Fidelity = Fidelity.Approximate, Note = "any property that the emulator does not know is kept as it was sent, and is gone when the next model is without it")]
    [Fact]
    public async Task Options_of_a_model_are_kept_as_they_were_sent()
    {
        var model = await ModelAsync();
        model["ocrFileTypes"] = new JsonArray("pdf");
        model["future"] = JsonNode.Parse("""{"deep":[1.50,12345678901234567890]}""");
        await PutAsync(model);

        (await SendAsync(HttpMethod.Get, $"{Sources}/{SourceId}")).Text.Should().EndWith("""
            "ocrFileTypes":["pdf"],"future":{"deep":[1.50,12345678901234567890]}}
            """);

        model.Remove("future");
        (await PutAsync(model)).Json.AsObject().Should().ContainKey("ocrFileTypes").And.NotContainKey("future");
    }

    [Fact]
    public async Task Options_are_kept_from_the_creation_on()
    {
        var answer = await SendJsonAsync(HttpMethod.Post, Sources, """{"sourceType":"PUSH","name":"N","sourceVisibility":"SHARED","pushEnabled":true,"ocrFileTypes":["png"],"id":"mine","owner":"me"}""");

        ((string?)answer.Json["ocrFileTypes"]![0]).Should().Be("png");
        ((string?)answer.Json["id"]).Should().StartWith("emulatororg-");
        ((string?)answer.Json["owner"]).Should().NotBe("me");
    }

    [Fact]
    public async Task What_the_service_fills_is_not_taken_from_the_model()
    {
        var model = await ModelAsync();
        model["createdDate"] = 1;
        model["owner"] = "me";
        model["information"] = new JsonObject { ["numberOfDocuments"] = 99 };

        var answer = (await PutAsync(model)).Json;

        ((long)answer["createdDate"]!).Should().Be(Time.NowMilliseconds);
        ((string?)answer["owner"]).Should().NotBe("me");
        ((int)answer["information"]!["numberOfDocuments"]!).Should().Be(0);
    }

    [Parity(Topics.Platform, "docs.coveo.com/en/1546", Fidelity = Fidelity.Approximate, Note = "412 `INVALID_PARAMETER`; that the name stays is documented, the status is not")]
    [Theory]
    [InlineData("name", "\"Other\"")]
    [InlineData("sourceType", "\"CATALOG\"")]
    [InlineData("id", "\"other\"")]
    public async Task A_source_keeps_its_name_and_its_type(string property, string value)
    {
        var model = await ModelAsync();
        model[property] = JsonNode.Parse(value);

        (await PutAsync(model)).ShouldBeError(412, "INVALID_PARAMETER");
        (await ModelAsync())["lastModifiedDate"]!.ToString().Should().Be((await ModelAsync())["createdDate"]!.ToString());
    }

    [Theory]
    [InlineData("sourceVisibility", "\"PUBLIC\"", 412, "INVALID_PARAMETER")]
    [InlineData("pushEnabled", "false", 412, "INVALID_PARAMETER")]
    [InlineData("customParameters", "[]", 412, "INVALID_PARAMETER")]
    [InlineData("groupsThatCanEdit", "{}", 412, "INVALID_PARAMETER")]
    [InlineData("groupsThatCanEdit", "[\"g1\"]", 412, "INVALID_PARAMETER")]
    [InlineData("apiKeysThatCanEdit", "[{\"displayName\":\"k\"}]", 412, "INVALID_PARAMETER")]
    [InlineData("permissions", "5", 412, "INVALID_PARAMETER")]
    [InlineData("permissions", "{\"permissionLevels\":[5]}", 412, "INVALID_PARAMETER")]
    [InlineData("permissions", "{\"permissionLevels\":[{\"permissionSets\":[{\"permissions\":[{\"allowed\":true,\"identity\":\"\"}]}]}]}", 412, "INVALID_PARAMETER")]
    [InlineData("name", "null", 412, "MISSING_PARAMETER")]
    public async Task A_model_that_makes_no_sense_is_refused(string property, string value, int status, string errorCode)
    {
        var model = await ModelAsync();
        model[property] = JsonNode.Parse(value);

        (await PutAsync(model)).ShouldBeError(status, errorCode);
    }

    [Fact]
    public async Task A_call_that_is_wrong_is_refused()
    {
        (await SendJsonAsync(HttpMethod.Put, $"{Sources}/nowhere", (await ModelAsync()).ToJsonString())).ShouldBeError(404, "SOURCE_DOES_NOT_EXIST");
        (await SendJsonAsync(HttpMethod.Put, $"{Sources}/{SourceId}", "{")).ShouldBeError(400, "INVALID_JSON");
        (await SendAsync(HttpMethod.Put, $"{Sources}/{SourceId}")).ShouldBeError(412, "MISSING_PARAMETER");
        (await SendJsonAsync(HttpMethod.Put, $"{Sources}/{SourceId}?rebuild=maybe", "{}")).ShouldBeError(412, "INVALID_PARAMETER");
        var text = new HttpRequestMessage(HttpMethod.Put, $"{Sources}/{SourceId}") { Content = JsonContent.Of("{}"u8.ToArray(), "text/plain") };
        (await Answer.ReadAsync(Http, text)).ShouldBeError(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Parity(Topics.Platform, Specification, Fidelity = Fidelity.Approximate, Note = "the raw model is the whole model, not a configuration of connectors")]
    [Fact]
    public async Task A_source_is_created_read_and_replaced_raw()
    {
        var created = await SendJsonAsync(HttpMethod.Post, $"{Sources}/raw", """{"sourceType":"PUSH","name":"Raw","sourceVisibility":"SHARED","pushEnabled":true}""");
        created.Status.Should().Be(201);
        var path = $"{Sources}/{created.Json["id"]}/raw";

        (await SendAsync(HttpMethod.Get, path)).Json.AsObject().Should().ContainKey("mappings");
        (await SendAsync(HttpMethod.Get, $"{path}?includeMappings=false")).Json.AsObject().Should().NotContainKey("mappings");
        var model = created.Json.AsObject();
        model["x"] = 1;
        ((int)(await SendJsonAsync(HttpMethod.Put, path, model.ToJsonString())).Json["x"]!).Should().Be(1);
    }

    [Parity(Topics.Platform, "the TypeScript client of the platform")]
    [Fact]
    public async Task A_source_is_read_light()
    {
        var answer = await SendAsync(HttpMethod.Get, $"{Sources}/{SourceId}/light");

        answer.Text.Should().Be($$"""{"id":"{{SourceId}}","name":"Shared","sourceType":"PUSH","pushEnabled":true,"streamEnabled":false,"onPremisesEnabled":false}""");
        (await SendAsync(HttpMethod.Get, $"{Sources}/nowhere/light")).ShouldBeError(404, "SOURCE_DOES_NOT_EXIST");
    }

    private async Task<JsonObject> ModelAsync() => (await SendAsync(HttpMethod.Get, $"{Sources}/{SourceId}")).Json.AsObject();

    private Task<Answer> PutAsync(JsonObject model) =>
        SendJsonAsync(HttpMethod.Put, $"{Sources}/{SourceId}?updateSecurityProviders=false&rebuild=false", model.ToJsonString());
}
