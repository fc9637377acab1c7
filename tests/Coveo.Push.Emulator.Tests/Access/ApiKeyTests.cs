using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Access;

public sealed class ApiKeyTests : KeyTest
{
    private static readonly string ViewOrganization = Privilege("ORGANIZATION", "VIEW");

    [Parity(Topics.Access, "docs.coveo.com/en/1718, the specification of the Authorization API")]
    [Fact]
    public async Task A_key_is_created_with_its_whole_model_and_its_value()
    {
        var answer = await CreateKeyAsync($$"""
            "description":"d","enabled":true,"allowedIps":["127.0.0.0/8","::1"],"deniedIps":["10.0.0.1"],"lifetimeDuration":"P1Y","rotationEnabled":true,
            "privileges":[{{ViewOrganization}},{"owner":"SEARCH_API","targetDomain":"EXECUTE_QUERY"}],"unknown":1
            """);

        answer.Status.Should().Be(201);
        ((string)answer.Json["id"]!).Should().MatchRegex("^[a-z0-9]{25}$");
        ((string)answer.Json["value"]!).Should().MatchRegex("^xx[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");
        var rest = answer.Json.AsObject();
        var id = (string)rest["id"]!;
        rest.Remove("id");
        rest.Remove("value");
        JsonNode.DeepEquals(rest, JsonNode.Parse(
            $$"""
            {
              "organizationId": "{{CoveoEmulator.OrganizationId}}", "displayName": "Key", "description": "d", "enabled": true, "status": "ENABLED",
              "createdDate": {{Time.NowMilliseconds}}, "expirationDate": {{Time.GetUtcNow().AddYears(1).ToUnixTimeMilliseconds()}}, "lifetimeDuration": "P1Y", "rotationEnabled": true,
              "allowedIps": ["127.0.0.0/8", "::1"], "deniedIps": ["10.0.0.1"],
              "privileges": [{{ViewOrganization}}, { "owner": "SEARCH_API", "targetDomain": "EXECUTE_QUERY", "targetId": "*" }], "resourceId": "{{id}}"
            }
            """)).Should().BeTrue(rest.ToJsonString());
    }

    [Parity(Topics.Access, "docs.coveo.com/en/1718")]
    [Fact]
    public async Task The_value_of_a_key_is_told_once()
    {
        var created = (await CreateKeyAsync("\"privileges\":[]")).Json;
        var value = (string)created["value"]!;

        (await SendAsync(HttpMethod.Get, Keys)).Text.Should().NotContain(value).And.NotContain("\"value\"");
        (await SendAsync(HttpMethod.Get, $"{Keys}/{created["id"]}")).Text.Should().NotContain(value).And.NotContain("\"value\"");
    }

    [Theory]
    [InlineData("\"privileges\":[1]", 412, "INVALID_PARAMETER")]
    [InlineData("\"privileges\":[{\"owner\":\"PLATFORM\"}]", 412, "MISSING_PARAMETER")]
    [InlineData("\"privileges\":{}", 412, "INVALID_PARAMETER")]
    [InlineData("\"allowedIps\":[\"localhost\"]", 412, "INVALID_PARAMETER")]
    [InlineData("\"deniedIps\":[\"10.0.0.0/33\"]", 412, "INVALID_PARAMETER")]
    [InlineData("\"lifetimeDuration\":\"1 year\"", 412, "INVALID_PARAMETER")]
    [InlineData("\"lifetimeDuration\":\"PT0S\"", 412, "INVALID_PARAMETER")]
    [InlineData("\"lifetimeDuration\":\"P999999Y\"", 412, "INVALID_PARAMETER")]
    [InlineData("\"enabled\":\"yes\"", 412, "INVALID_PARAMETER")]
    [InlineData("\"x\":", 400, "INVALID_JSON")]
    public async Task An_invalid_definition_is_refused(string properties, int status, string errorCode) =>
        (await CreateKeyAsync(properties)).ShouldBeError(status, errorCode);

    [Parity(Topics.Access, "the specification of the Authorization API")]
    [Theory]
    [InlineData("displayName", 125)]
    [InlineData("description", 1000)]
    public async Task Names_and_descriptions_have_a_greatest_length(string property, int longest)
    {
        (await SendJsonAsync(HttpMethod.Post, Keys, $$"""{"{{property}}":"{{new string('n', longest)}}"}""")).Status.Should().Be(201);
        (await SendJsonAsync(HttpMethod.Post, Keys, $$"""{"{{property}}":"{{new string('n', longest + 1)}}"}""")).ShouldBeError(412, "INVALID_PARAMETER");
    }

    [Parity(Topics.Access, "the specification of the Authorization API")]
    [Fact]
    public async Task A_key_that_is_changed_keeps_its_value()
    {
        var created = (await CreateKeyAsync("\"privileges\":[]")).Json;
        var value = (string)created["value"]!;
        (await SendWithAsync(value, HttpMethod.Get, $"{PlatformBase}/status")).ShouldBeError(403, "ACCESS_DENIED");

        var changed = await SendJsonAsync(HttpMethod.Put, $"{Keys}/{created["id"]}", $$"""{"displayName":"New","enabled":true,"privileges":[{{ViewOrganization}}]}""");

        changed.Status.Should().Be(204);
        changed.Text.Should().BeEmpty();
        (await SendWithAsync(value, HttpMethod.Get, $"{PlatformBase}/status")).Status.Should().Be(200);
        ((string?)(await SendAsync(HttpMethod.Get, $"{Keys}/{created["id"]}")).Json["displayName"]).Should().Be("New");
    }

    [Parity(Topics.Access, "docs.coveo.com/en/95, the specification of the Authorization API")]
    [Fact]
    public async Task A_key_that_is_disabled_or_deleted_is_an_invalid_token()
    {
        var created = (await CreateKeyAsync($"\"privileges\":[{ViewOrganization}]")).Json;
        var (id, value) = ((string)created["id"]!, (string)created["value"]!);

        (await SendAsync(HttpMethod.Put, $"{Keys}/{id}/disable")).Status.Should().Be(204);
        (await SendWithAsync(value, HttpMethod.Get, $"{PlatformBase}/status")).ShouldBeError(401, "INVALID_TOKEN");
        (await SendAsync(HttpMethod.Put, $"{Keys}/{id}/activate")).Status.Should().Be(204);
        (await SendWithAsync(value, HttpMethod.Get, $"{PlatformBase}/status")).Status.Should().Be(200);
        (await SendAsync(HttpMethod.Delete, $"{Keys}/{id}")).Status.Should().Be(204);
        (await SendWithAsync(value, HttpMethod.Get, $"{PlatformBase}/status")).ShouldBeError(401, "INVALID_TOKEN");
        (await SendAsync(HttpMethod.Get, $"{Keys}/{id}")).ShouldBeError(404, "API_KEY_DOES_NOT_EXIST");
    }

    [Parity(Topics.Access, "docs.coveo.com/en/95")]
    [Fact]
    public async Task A_key_whose_lifetime_is_over_is_an_invalid_token()
    {
        var value = (string)(await CreateKeyAsync($"\"lifetimeDuration\":\"PT1H\",\"privileges\":[{ViewOrganization}]")).Json["value"]!;

        await AdvanceAsync(TimeSpan.FromMinutes(59));
        (await SendWithAsync(value, HttpMethod.Get, $"{PlatformBase}/status")).Status.Should().Be(200);
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        (await SendWithAsync(value, HttpMethod.Get, $"{PlatformBase}/status")).ShouldBeError(401, "INVALID_TOKEN");
    }

    [Parity(Topics.Access, "docs.coveo.com/en/95, Coveo's TypeScript client")]
    [Theory]
    [InlineData("\"allowedIps\":[\"127.0.0.1\"]", 200)]
    [InlineData("\"allowedIps\":[\"10.0.0.0/8\",\"127.0.0.0/8\"]", 200)]
    [InlineData("\"allowedIps\":[\"10.0.0.0/8\"]", 401)]
    [InlineData("\"allowedIps\":[\"127.0.0.0/8\"],\"deniedIps\":[\"127.0.0.1\"]", 401)]
    [InlineData("\"deniedIps\":[\"10.0.0.0/8\"]", 200)]
    public async Task A_key_may_be_used_from_some_addresses_only(string ips, int status)
    {
        var value = (string)(await CreateKeyAsync($"{ips},\"privileges\":[{ViewOrganization}]")).Json["value"]!;

        (await SendWithAsync(value, HttpMethod.Get, $"{PlatformBase}/status")).Status.Should().Be(status);
    }

    [Parity(Topics.Access, "the specification of the Authorization API", Fidelity = Fidelity.Approximate, Note = "the words of `status` are not published: ENABLED, DISABLED, EXPIRED")]
    [Theory]
    [InlineData("", 3)]
    [InlineData("?status=ENABLED", 1)]
    [InlineData("?status=disabled", 1)]
    [InlineData("?status=EXPIRED", 1)]
    public async Task Keys_are_listed_by_their_status(string query, int count)
    {
        await CreateKeyAsync("\"enabled\":true");
        await CreateKeyAsync("\"enabled\":false");
        await CreateKeyAsync("\"lifetimeDuration\":\"PT1S\"");
        await AdvanceAsync(TimeSpan.FromSeconds(1));

        (await SendAsync(HttpMethod.Get, Keys + query)).Json.AsArray().Should().HaveCount(count);
        (await SendAsync(HttpMethod.Get, $"{Keys}?status=GREEN")).ShouldBeError(412, "INVALID_PARAMETER");
    }

    [Parity(Topics.Access, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "403; nobody gives away more than they have")]
    [Fact]
    public async Task A_key_cannot_give_a_privilege_that_it_lacks()
    {
        var key = await KeyWithAsync(Privilege("API_KEY", "CREATE"), Privilege("API_KEY", "EDIT"), Privilege("SOURCE", "EDIT", "one"));
        var own = (string)(await SendAsync(HttpMethod.Get, Keys)).Json[0]!["id"]!;

        (await SendWithAsync(key, HttpMethod.Post, Keys, $$"""{"privileges":[{{Privilege("SOURCE", "VIEW", "one")}}]}""")).Status.Should().Be(201);
        (await SendWithAsync(key, HttpMethod.Post, Keys, $$"""{"privileges":[{{Privilege("SOURCE", "EDIT")}}]}""")).ShouldBeError(403, "ACCESS_DENIED");
        (await SendWithAsync(key, HttpMethod.Put, $"{Keys}/{own}", $$"""{"privileges":[{{Privilege("SOURCE", "EDIT")}}]}""")).ShouldBeError(403, "ACCESS_DENIED");
    }

    [Parity(Topics.Logs, "the specification of the Activity API", Fidelity = Fidelity.Approximate, Note = "CREATE and DELETE, which end at once")]
    [Fact]
    public async Task Keys_that_come_and_go_are_activities()
    {
        var id = (string)(await CreateKeyAsync("\"privileges\":[]")).Json["id"]!;
        await SendAsync(HttpMethod.Delete, $"{Keys}/{id}");

        var found = (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/activities/public", """{"sections":["ORGANIZATION"]}""")).Json["items"]!.AsArray();

        found.Select(item => $"{item!["operation"]} {item["state"]} {item["result"]} {item["section"]} {item["resourceType"]} {item["resourceId"]} {item["resourceName"]}").Should().Equal(
            $"DELETE EXECUTED SUCCESS ORGANIZATION API_KEY {id} Key", $"CREATE EXECUTED SUCCESS ORGANIZATION API_KEY {id} Key");
        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/activities/public", """{"resourceTypes":["SOURCE"]}""")).Json["items"]!.AsArray()
            .Should().ContainSingle("a source was created, too").Which!["resourceId"]!.ToString().Should().Be(SourceId);
    }
}
