using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Access;

public sealed class OrganizationTests : KeyTest
{
    protected override CoveoEmulatorOptions Options => new() { Limits = EmulatorLimits.Off with { Sources = 2, SecurityProviders = 1, ItemsInIndex = 10 } };

    [Parity(Topics.Platform, "the specification of the Platform API")]
    [Fact]
    public async Task The_organization_is_read_with_what_is_asked_for_beside_it()
    {
        var plain = (await SendAsync(HttpMethod.Get, PlatformBase)).Json.AsObject();
        var whole = (await SendAsync(HttpMethod.Get, $"{PlatformBase}?additionalFields=license,status")).Json.AsObject();

        ((string?)plain["id"]).Should().Be(CoveoEmulator.OrganizationId);
        plain.Should().NotContainKey("license").And.NotContainKey("organizationStatusModel");
        ((string?)whole["license"]!["productName"]).Should().Be("COVEO_CLOUD");
        ((string?)whole["organizationStatusModel"]!["status"]).Should().Be("HEALTHY");
    }

    [Parity(Topics.Platform, "the specification of the Platform API", Fidelity = Fidelity.Approximate, Note = "a license for PUSH and CATALOG that never ends; its sections and entitlements are empty")]
    [Fact]
    public async Task The_license_says_which_sources_there_may_be()
    {
        var license = (await SendAsync(HttpMethod.Get, $"{PlatformBase}/license")).Json;

        JsonNode.DeepEquals(license["connectors"]![0], JsonNode.Parse("""{"type":"PUSH","allowed":true,"sourceVisibilities":["PRIVATE","SECURED","SHARED"],"allowedSchedules":[]}""")).Should().BeTrue();
        ((long)license["expirationDate"]!).Should().BeGreaterThan(Time.NowMilliseconds);
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/license/entitlements")).Text.Should().Be("[]");
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/license/content")).Text.Should().Be("{}");
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/license/nothing")).ShouldBeError(404, "LICENSE_SECTION_DOES_NOT_EXIST");
    }

    [Parity(Topics.Platform, "docs.coveo.com/en/1546, the specification of the Platform API", Fidelity = Fidelity.Approximate, Note = "the names of other limits than those of sources and providers are not published; one that is off has no number")]
    [Fact]
    public async Task Limits_tell_how_much_there_is()
    {
        await PutAsync("http://a", """{"data":"x"}""");

        var content = (await SendAsync(HttpMethod.Get, $"{PlatformBase}/limits/content")).Json;

        Text(content["numberOfSourcesLimit"]).Should().Be("1 of 2");
        Text(content["numberOfSecurityProvidersLimit"]).Should().Be("0 of 1");
        Text(content["numberOfDocumentsLimit"]).Should().Be("1 of 10");
        Text(content["pushApiMaximumDailyInvocations"]).Should().Be("1 of ");
        ((string?)content["numberOfSourcesLimit"]!["lastUpdate"]).Should().Be("2025-02-03T04:05:06.000Z");
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/limits")).Json["content"]!.ToJsonString().Should().Be(content.ToJsonString());
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/limits?limitType=ENTITLEMENT")).Json["content"]!.AsObject().Select(limit => limit.Key).Should().Equal("numberOfDocumentsLimit");
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/limits/content/numberOfSourcesLimit")).Text.Should().Be(content["numberOfSourcesLimit"]!.ToJsonString());
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/limits/content/numberOfSourcesLimit/history")).Text.Should().Be($$"""[{"date":{{Time.NowMilliseconds}},"limitValue":2}]""");
    }

    [Theory]
    [InlineData("limits/nothing", 404, "LIMIT_DOES_NOT_EXIST")]
    [InlineData("limits/content/nothing", 404, "LIMIT_DOES_NOT_EXIST")]
    [InlineData("limits/content/nothing/history", 404, "LIMIT_DOES_NOT_EXIST")]
    [InlineData("limits?limitType=SOME", 412, "INVALID_PARAMETER")]
    public async Task What_is_no_limit_is_said(string path, int status, string errorCode) =>
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/{path}")).ShouldBeError(status, errorCode);

    [Parity(Topics.Platform, "docs.coveo.com/en/1546", Fidelity = Fidelity.Approximate, Note = "412 LIMIT_REACHED; the code is not published")]
    [Fact]
    public async Task More_sources_or_providers_than_the_limit_are_refused()
    {
        const string Provider = """{"id":"P{0}","name":"P{0}","type":"EXPANDED","nodeRequired":false,"referencedBy":[]}""";
        await CreateSourceAsync("Second");

        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/sources", """{"sourceType":"PUSH","name":"Third","sourceVisibility":"SHARED","pushEnabled":true}""")).ShouldBeError(412, "LIMIT_REACHED");
        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/securityproviders", Provider.Replace("{0}", "1", StringComparison.Ordinal))).Status.Should().Be(200);
        (await SendJsonAsync(HttpMethod.Put, $"{PlatformBase}/securityproviders/P1", Provider.Replace("{0}", "1", StringComparison.Ordinal))).Status.Should().Be(200, "it is there already");
        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/securityproviders", Provider.Replace("{0}", "2", StringComparison.Ordinal))).ShouldBeError(412, "LIMIT_REACHED");
    }

    [Parity(Topics.Access, "docs.coveo.com/en/95", Fidelity = Fidelity.Approximate, Note = "the organization is paused by `POST /_emulator/organization?paused=true`; whether the Platform goes on meanwhile is not documented: it does")]
    [Fact]
    public async Task A_paused_organization_takes_no_pushes_until_it_is_resumed()
    {
        (await ControlAsync("organization?paused=true")).Text.Should().Be("""{"paused":true,"readOnly":false}""");

        (await PutAsync("http://a", """{"data":"x"}""")).ShouldBeError(400, "ORGANIZATION_IS_PAUSED");
        (await SendAsync(HttpMethod.Post, $"{PushBase}/files")).ShouldBeError(400, "ORGANIZATION_IS_PAUSED");
        (await PutAsync("http://a", "{}", source: "x")).ShouldBeError(400, "ORGANIZATION_IS_PAUSED");
        var status = (await SendAsync(HttpMethod.Get, $"{PlatformBase}/status")).Json;
        ((string?)status["lifeCycleState"]).Should().Be("PAUSED");
        ((bool)status["paused"]!).Should().BeTrue();
        ((bool)status["resumable"]!).Should().BeTrue();

        (await SendAsync(HttpMethod.Post, $"{PlatformBase}/resume")).Status.Should().Be(200);
        (await PutAsync("http://a", """{"data":"x"}""")).ShouldBeAccepted();
        ((string?)(await SendAsync(HttpMethod.Get, $"{PlatformBase}/status")).Json["lifeCycleState"]).Should().Be("ACTIVE");
    }

    [Parity(Topics.Access, "the specification of the Platform API", Fidelity = Fidelity.Approximate, Note = "403 ACCESS_DENIED; the answer is not documented")]
    [Fact]
    public async Task A_read_only_organization_can_be_looked_at_only()
    {
        await ControlAsync("organization?readOnly=true");

        (await PutAsync("http://a", """{"data":"x"}""")).ShouldBeError(403, "ACCESS_DENIED");
        (await SendAsync(HttpMethod.Delete, $"{PlatformBase}/sources/{SourceId}")).ShouldBeError(403, "ACCESS_DENIED");
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{SourceId}")).Status.Should().Be(200);
        ((bool)(await SendAsync(HttpMethod.Get, PlatformBase)).Json["readOnly"]!).Should().BeTrue();
    }

    private static string Text(JsonNode? limit) => $"{limit!["actualCount"]} of {limit["limit"]}";
}
