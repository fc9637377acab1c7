using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

public sealed class SecurityProviderTests : SecuredTest
{
    private const string Body =
        """
        {
          "id": "Wiki", "displayName": "The wiki", "type": "EXPANDED", "nodeRequired": false, "caseSensitive": true,
          "referencedBy": [ { "id": "{source}", "type": "SOURCE" } ],
          "cascadingSecurityProviders": {
            "EmailSecurityProvider": { "id": "Email Security Provider", "name": "Email Security Provider", "type": "EMAIL" }
          }
        }
        """;

    [Fact]
    public async Task A_provider_is_created_with_its_model()
    {
        var created = await CreateAsync(Body);

        created.Status.Should().Be(200, created.Text);
        foreach (var model in new[] { created.Json, await GetAsync("Wiki") })
        {
            ((string?)model["id"]).Should().Be("Wiki");
            ((string?)model["name"]).Should().Be("Wiki");
            ((string?)model["displayName"]).Should().Be("The wiki");
            ((string?)model["type"]).Should().Be("EXPANDED");
            ((string?)model["organizationId"]).Should().Be(CoveoEmulator.OrganizationId);
            ((bool)model["nodeRequired"]!).Should().BeFalse();
            ((bool)model["caseSensitive"]!).Should().BeTrue();
            ((string?)model["referencedBy"]![0]!["id"]).Should().Be(SecuredId);
            ((string?)model["referencedBy"]![0]!["type"]).Should().Be("SOURCE");
            var cascade = model["cascadingSecurityProviders"]!["EmailSecurityProvider"]!;
            ((string?)cascade["id"]).Should().Be(EmailProvider);
            ((string?)cascade["type"]).Should().Be("EMAIL");
        }
    }

    [Fact]
    public async Task Older_bodies_have_a_name_only_and_names_are_case_insensitive_by_default()
    {
        var answer = await CreateAsync(
            """{"name":"Wiki","type":"EXPANDED","nodeRequired":false,"referencedBy":[],"cascadingSecurityProviders":{}}""");

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["id"]).Should().Be("Wiki");
        ((bool)answer.Json["caseSensitive"]!).Should().BeFalse();
    }

    [Fact]
    public async Task A_get_has_the_statistics_of_its_identities()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana", "bo").Identity("ana").Alias("cy", "Nowhere/cy").Identity("zed"));
        await PushAsync(new SecuredWorld().Disabled("zed"));

        var statistics = (await GetAsync(Provider))["statistics"]!;

        statistics["numberOfEntitiesByState"]!.ToJsonString().Should().Be(
            """{"UP_TO_DATE":2,"NOT_UPDATED":1,"OUT_OF_DATE":0,"IN_ERROR":1,"DISABLED":1}""");
        ((int)statistics["totalNumberOfEntities"]!).Should().Be(5);
        ((int)statistics["numberOfEntitiesInError"]!).Should().Be(1);
    }

    [Parity(Topics.Platform, "docs.coveo.com/en/85")]
    [Fact]
    public async Task A_put_creates_what_is_not_there_and_replaces_what_is()
    {
        var created = await PutAsync("Wiki", Body);
        var replaced = await PutAsync("Wiki", """{"displayName":"Renamed","type":"EXPANDED","nodeRequired":false,"referencedBy":[]}""");

        created.Status.Should().Be(200, created.Text);
        replaced.Status.Should().Be(200, replaced.Text);
        var wiki = await GetAsync("Wiki");
        ((string?)wiki["displayName"]).Should().Be("Renamed");
        wiki["referencedBy"]!.AsArray().Should().BeEmpty();
        wiki["cascadingSecurityProviders"]!.AsObject().Should().BeEmpty();
    }

    [Fact]
    public async Task A_provider_is_created_once()
    {
        await CreateAsync(Body);

        (await CreateAsync(Body)).ShouldBeError(412, "PROVIDER_ALREADY_EXISTS");
    }

    [Theory]
    [InlineData("{", 400, "INVALID_JSON")]
    [InlineData("[]", 400, "INVALID_JSON")]
    [InlineData("", 412, "MISSING_PARAMETER")]
    [InlineData("""{"type":"EXPANDED","nodeRequired":false}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"id":"x","nodeRequired":false}""", 412, "MISSING_PARAMETER")]
    [InlineData("""{"id":"x","type":"MAGIC"}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"id":"x","type":"EXPANDED","referencedBy":[{"id":"none","type":"SOURCE"}]}""", 412, "INVALID_PARAMETER")]
    [InlineData("""{"id":"x","type":"EXPANDED","cascadingSecurityProviders":{"x":{"id":"x"}}}""", 412, "INVALID_PARAMETER")]
    public async Task An_invalid_definition_is_refused(string body, int status, string errorCode)
    {
        (await CreateAsync(body)).ShouldBeError(status, errorCode);

        (await ListAsync()).Should().Equal(EmailProvider, Provider);
    }

    [Fact]
    public async Task A_definition_that_is_no_json_document_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Providers) { Content = JsonContent.Of("{}"u8.ToArray(), "text/plain") };

        (await Answer.ReadAsync(Http, request)).ShouldBeError(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Fact]
    public async Task A_deleted_provider_is_gone_with_its_identities()
    {
        await PushAsync(new SecuredWorld().People("ana"));
        await SecureAsync(Item, Permission.Allow($"{Provider}/ana"));

        var answer = await SendAsync(HttpMethod.Delete, PathOf(Provider));

        answer.Status.Should().Be(204);
        answer.Text.Should().BeEmpty();
        (await SendAsync(HttpMethod.Get, PathOf(Provider))).ShouldBeError(404, "PROVIDER_DOES_NOT_EXIST");
        (await SendAsync(HttpMethod.Delete, PathOf(Provider))).ShouldBeError(404, "PROVIDER_DOES_NOT_EXIST");
        (await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""")).ShouldBeError(412, "INVALID_PARAMETER");
        (await IdentitiesAsync()).Should().BeEmpty();
        (await VerdictAsync("ana@acme.example")).Should().Be("DENY");
    }

    [Parity(Topics.Platform, "docs.coveo.com/en/85")]
    [Fact]
    public async Task The_email_provider_is_always_there()
    {
        (await SendAsync(HttpMethod.Delete, PathOf(EmailProvider))).ShouldBeError(412, "INVALID_PARAMETER");
        (await PutAsync(EmailProvider, ProviderDefinition.Json(EmailProvider, []))).ShouldBeError(412, "INVALID_PARAMETER");

        var email = await GetAsync(EmailProvider);
        ((string?)email["type"]).Should().Be("EMAIL");
        ((bool)email["caseSensitive"]!).Should().BeFalse();
    }

    [Fact]
    public async Task A_source_names_its_providers()
    {
        (await ReferencesAsync()).Should().Be("""["My Provider"]""");

        await SendAsync(HttpMethod.Delete, PathOf(Provider));

        (await ReferencesAsync()).Should().Be("[]");
    }

    [Fact]
    public async Task A_slash_in_the_id_is_sent_encoded()
    {
        await CreateProviderAsync("a/b", [EmailProvider]);

        (await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""", provider: "a/b")).ShouldBeAccepted();
    }

    private static string PathOf(string id) => $"{Providers}/{Uri.EscapeDataString(id)}";

    private Task<Answer> CreateAsync(string json) => SendJsonAsync(HttpMethod.Post, Providers, WithSource(json));

    private Task<Answer> PutAsync(string id, string json) => SendJsonAsync(HttpMethod.Put, PathOf(id), WithSource(json));

    private string WithSource(string json) => json.Replace("{source}", SecuredId, StringComparison.Ordinal);

    private async Task<JsonNode> GetAsync(string id)
    {
        var answer = await SendAsync(HttpMethod.Get, PathOf(id));
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json;
    }

    private async Task<string> ReferencesAsync() =>
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{SecuredId}")).Json["securityProviderReferences"]!.ToJsonString();

    private async Task<IEnumerable<string?>> ListAsync() =>
        (await SendAsync(HttpMethod.Get, Providers)).Json.AsArray().Select(provider => (string?)provider!["id"]);
}
