using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class ApiKeysClientTests
{
    private const string KeysUrl = "https://platform.cloud.coveo.com/rest/organizations/acmeorg1/apikeys";
    private const string Value = "xx590a182c-5045-4914-a00b-1f4099581b3e";

    private const string Model =
        """
        {
          "id": "t4hk287bfj5sg6wskg64ckk5a", "organizationId": "acmeorg1", "displayName": "Crawler key", "description": "d", "enabled": true, "status": "ENABLED",
          "createdDate": 1738000000000, "expirationDate": 1769536000000, "lastUsedDate": "2025-02-03T04:05:06Z", "rotationEnabled": true, "allowedIps": ["10.0.0.0/8"],
          "deniedIps": ["10.0.0.1"], "additionalConfiguration": { "commerce": { "catalogId": "c" } }, "lifetimeDuration": "P1Y",
          "privileges": [
            { "owner": "PLATFORM", "targetDomain": "SOURCE", "type": "EDIT", "targetId": "acmeorg1-abc" },
            { "owner": "SEARCH_API", "targetDomain": "EXECUTE_QUERY", "targetId": "*" }
          ]
        }
        """;

    private readonly RecordingService _service = new();

    [Fact]
    public async Task A_key_is_created_with_everything_it_shall_be()
    {
        _service.Answers(HttpStatusCode.Created, WithValue);
        var definition = new ApiKeyDefinition("Crawler key", [Privilege.ViewOrganization, Privilege.EditSource("acmeorg1-abc"), new Privilege("EXECUTE_QUERY", type: null, owner: "SEARCH_API")])
        {
            Description = "d",
            AllowedIps = ["10.0.0.0/8", "2001:db8::/32"],
            DeniedIps = ["10.0.0.1"],
            Lifetime = ApiKeyLifetime.Years(1),
            IsRotationEnabled = true,
            TemplateId = "t 1",
        };

        var created = await Keys.CreateAsync(definition);

        _service.Call.Line.Should().Be($"POST {KeysUrl}?apiKeyTemplateId=t%201");
        _service.Call.Text.Should().Be(
            """{"displayName":"Crawler key","description":"d","enabled":true,"allowedIps":["10.0.0.0/8","2001:db8::/32"],"deniedIps":["10.0.0.1"],"lifetimeDuration":"P1Y","rotationEnabled":true,"privileges":["""
            + """{"owner":"PLATFORM","targetDomain":"ORGANIZATION","type":"VIEW","targetId":"*"},{"owner":"PLATFORM","targetDomain":"SOURCE","type":"EDIT","targetId":"acmeorg1-abc"},"""
            + """{"owner":"SEARCH_API","targetDomain":"EXECUTE_QUERY","targetId":"*"}]}""");
        created.Secret.Reveal().Should().Be(Value);
        created.Key.Id.Should().Be("t4hk287bfj5sg6wskg64ckk5a");
    }

    [Fact]
    public async Task The_value_of_a_key_shows_in_no_text()
    {
        _service.Answers(HttpStatusCode.Created, WithValue);

        var created = await Keys.CreateAsync(new ApiKeyDefinition("Crawler key", []));

        created.ToString().Should().Be("Crawler key (t4hk287bfj5sg6wskg64ckk5a)");
        created.Secret.ToString().Should().Be("***");
        $"{created} {created.Secret} {created.Key}".Should().NotContain(Value);
        typeof(ApiKeySecret).GetProperties().Should().BeEmpty("a serializer writes properties");
        typeof(ApiKeySecret).GetCustomAttributes(inherit: false).OfType<System.Diagnostics.DebuggerDisplayAttribute>().Should().ContainSingle().Which.Value.Should().Be("***");
    }

    [Theory]
    [InlineData("""{"id":"k"}""", "it does not tell the value of the key")]
    [InlineData("""{"value":"xx-CANARY"}""", "it describes no API key")]
    [InlineData("[]", "it describes no API key")]
    public async Task An_answer_without_the_value_is_an_error_that_shows_none(string body, string problem)
    {
        _service.Answers(HttpStatusCode.Created, body);

        var failure = (await Keys.Invoking(keys => keys.CreateAsync(new ApiKeyDefinition("K", []))).Should().ThrowAsync<CoveoPushException>()).WithMessage($"CreateApiKey (API key 'K')*{problem}*").Which;

        failure.ToString().Should().NotContain("CANARY");
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task A_creation_that_may_have_acted_is_not_repeated(HttpStatusCode status)
    {
        _service.Answers(status, """{"message":"?"}""");
        using var client = _service.Client(options => options.Retry.MaxRetries = 3);

        await client.Invoking(it => it.ApiKeys.CreateAsync(new ApiKeyDefinition("K", []))).Should().ThrowAsync<CoveoPushException>();

        _service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_key_is_read_with_everything_it_says()
    {
        _service.Answers(HttpStatusCode.OK, Model);

        var key = await Keys.GetAsync("t4hk287bfj5sg6wskg64ckk5a");

        _service.Call.Line.Should().Be($"GET {KeysUrl}/t4hk287bfj5sg6wskg64ckk5a");
        key.Should().BeEquivalentTo(new ApiKey
        {
            Id = "t4hk287bfj5sg6wskg64ckk5a",
            DisplayName = "Crawler key",
            Description = "d",
            IsEnabled = true,
            Status = ApiKeyStatus.Enabled,
            StatusName = "ENABLED",
            CreatedDate = DateTimeOffset.FromUnixTimeMilliseconds(1738000000000),
            ExpirationDate = DateTimeOffset.FromUnixTimeMilliseconds(1769536000000),
            LastUsedDate = new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero),
            IsRotationEnabled = true,
            AllowedIps = ["10.0.0.0/8"],
            DeniedIps = ["10.0.0.1"],
            Privileges = [Privilege.EditSource("acmeorg1-abc"), new Privilege("EXECUTE_QUERY", type: null, owner: "SEARCH_API")],
        });
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(ApiKeyStatus.Disabled, "?status=DISABLED")]
    public async Task Keys_are_listed_by_status(ApiKeyStatus? status, string query)
    {
        _service.Answers(HttpStatusCode.OK, """[{"id":"a","enabled":true,"status":"ASLEEP"},{"id":"b"}]""");

        var keys = await Keys.ListAsync(status);

        _service.Call.Line.Should().Be($"GET {KeysUrl}{query}");
        keys.Select(key => $"{key} {key.Status} {key.StatusName}").Should().Equal("a Unknown ASLEEP", "b Disabled ");
    }

    [Fact]
    public async Task Keys_of_an_unknown_status_are_not_asked_for() =>
        await Keys.Invoking(keys => keys.ListAsync(ApiKeyStatus.Unknown)).Should().ThrowAsync<ArgumentOutOfRangeException>();

    [Fact]
    public async Task A_change_keeps_what_the_library_does_not_know()
    {
        _service.Then(HttpStatusCode.OK, Model).Then(HttpStatusCode.NoContent);

        await Keys.UpdateAsync("k", new ApiKeyDefinition("New", [Privilege.ViewSources]) { IsEnabled = false });

        _service.Calls.Select(call => call.Line).Should().Equal($"GET {KeysUrl}/k", $"PUT {KeysUrl}/k");
        _service.Calls[1].Text.Should().StartWith(
            """{"displayName":"New","enabled":false,"allowedIps":[],"deniedIps":[],"rotationEnabled":false,"privileges":[{"owner":"PLATFORM","targetDomain":"SOURCE","type":"VIEW","targetId":"*"}],"id":"t4hk287bfj5sg6wskg64ckk5a",""")
            .And.Contain("\"additionalConfiguration\":{\"commerce\":{\"catalogId\":\"c\"}}").And.Contain("\"lifetimeDuration\":\"P1Y\"").And.NotContain("\"d\"");
    }

    [Theory]
    [InlineData("delete", "DELETE", "")]
    [InlineData("enable", "PUT", "/activate")]
    [InlineData("disable", "PUT", "/disable")]
    public async Task A_key_is_deleted_enabled_and_disabled(string what, string method, string suffix)
    {
        _service.Answers(HttpStatusCode.NoContent);

        await (what == "delete" ? Keys.DeleteAsync("k/1") : what == "enable" ? Keys.EnableAsync("k/1") : Keys.DisableAsync("k/1"));

        _service.Call.Line.Should().Be($"{method} {KeysUrl}/k%2F1{suffix}");
        _service.Call.Text.Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task The_value_in_place_of_the_id_is_refused_without_being_shown() =>
        (await Keys.Invoking(keys => keys.DeleteAsync(Value)).Should().ThrowAsync<ArgumentException>()).WithMessage("This is the value of an API key, a secret.*")
            .Which.ToString().Should().NotContain(Value);

    private static string WithValue => Model.Insert(Model.IndexOf('{') + 1, $"\"value\":\"{Value}\",");

    private IApiKeysClient Keys => _service.Client().ApiKeys;
}
