using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

/// <summary>What each refusal tells its reader to change, whole: the option, the privilege or the limit, by name.</summary>
public class FailureAdviceTests
{
    private const string NotFoundOrganization = "Check that CoveoPushOptions.OrganizationId ('acmeorg1') is right and lives there: CoveoPushOptions.Region (it is UsEast).";

    private readonly RecordingService _service = new();

    public static TheoryData<int, string, string> OfDeletions => new()
    {
        { 400, """{"errorCode":"INVALID_JSON"}""", "failed: 400 INVALID_JSON." },
        {
            400, """{"errorCode":"ORGANIZATION_IS_PAUSED"}""",
            "failed: 400 ORGANIZATION_IS_PAUSED. The organization was paused for inactivity: resume it in the Administration Console, then push again."
        },
        {
            401, """{"errorCode":"INVALID_TOKEN"}""",
            "failed: 401 INVALID_TOKEN. https://api.cloud.coveo.com does not know the key: check CoveoPushOptions.ApiKey (copied whole, not expired, not disabled), and CoveoPushOptions.Region (it is UsEast), as a key of one region is unknown in another."
        },
        {
            403, """{"message":"Forbidden"}""",
            "failed: 403, \"Forbidden\". The gateway in front of the service refuses the call: check CoveoPushOptions.Region (it is UsEast), the key's allowed IP addresses, and any proxy in between."
        },
        {
            403, """{"errorCode":"ACCESS_DENIED"}""",
            "failed: 403 ACCESS_DENIED. The key is valid but lacks a privilege: give CoveoPushOptions.ApiKey the one that the operation needs, or use a key that has it (docs.coveo.com/en/78)."
        },
        { 404, """{"errorCode":"ORGANIZATION_NOT_FOUND"}""", $"failed: 404 ORGANIZATION_NOT_FOUND. {NotFoundOrganization}" },
        {
            404, """{"errorCode":"SOURCE_NOT_FOUND"}""",
            $"failed: 404 SOURCE_NOT_FOUND. Check the source ID; a source created a moment ago can take some seconds, the first one of an organization some minutes. {NotFoundOrganization}"
        },
        {
            412, """{"errorCode":"SOURCE_DOES_NOT_EXIST"}""",
            $"failed: 412 SOURCE_DOES_NOT_EXIST. Check the source ID; a source created a moment ago can take some seconds, the first one of an organization some minutes. {NotFoundOrganization}"
        },
        {
            412, """{"errorCode":"DOCUMENT_LIMIT_EXCEEDED"}""",
            "failed: 412 DOCUMENT_LIMIT_EXCEEDED. A quota of the license is used up; it does not come back within this run. See the license in the Administration Console."
        },
        {
            413, """{"message":"Request Too Long"}""",
            "failed: 413, \"Request Too Long\". One item's request may have 6 MB, a file container 256 MB: shorten the metadata, or upload the body to a file container and refer to it with DocumentBody.InContainer."
        },
        { 408, "", "failed: 408." },
        { 429, "", "failed: 429." },
        { 500, """{"errorCode":"INTERNAL_SERVER_ERROR"}""", "failed: 500 INTERNAL_SERVER_ERROR." },
        {
            302, "",
            "failed: 302. A Coveo host does not answer so: something else stands at https://api.cloud.coveo.com. Check CoveoPushOptions.Region (it is UsEast), and any proxy in between."
        },
    };

    [Theory]
    [MemberData(nameof(OfDeletions))]
    public async Task A_refused_call_says_what_to_change(int status, string body, string end)
    {
        _service.Answers((HttpStatusCode)status, body);

        (await MessageOfAsync(_service.Client().Documents.DeleteAsync("s1", "a://b"))).Should().Be($"DeleteDocument (item 'a://b' of source 's1') {end}");
    }

    [Fact]
    public async Task A_block_by_the_firewall_is_a_matter_for_support()
    {
        _service.Answers(HttpStatusCode.Forbidden, "", headers: [("x-coveo-waf-action", "block"), ("X-Request-ID", "r-1")]);

        (await MessageOfAsync(_service.Client().Documents.DeleteAsync("s1", "a://b"))).Should()
            .EndWith("failed: 403. Coveo's web application firewall blocked the request: ask Coveo Support with the request ID. Request ID: r-1.");
    }

    [Fact]
    public async Task An_address_of_ones_own_is_the_option_to_check()
    {
        _service.Answers(HttpStatusCode.Forbidden, "");

        (await MessageOfAsync(_service.Client(options => options.Endpoint = new Uri("http://127.0.0.1:8080/x")).Documents.DeleteAsync("s1", "a://b"))).Should()
            .EndWith("check CoveoPushOptions.Endpoint, the key's allowed IP addresses, and any proxy in between.");
    }

    [Fact]
    public async Task A_provider_of_tokens_is_the_option_to_check()
    {
        _service.Answers(HttpStatusCode.Forbidden, """{"errorCode":"ACCESS_DENIED"}""");

        (await MessageOfAsync(_service.Client(options => (options.ApiKey, options.AccessTokenProvider) = ("", new StubTokenProvider(_ => "t-1"))).Documents.DeleteAsync("s1", "a://b"))).Should()
            .Contain("lacks a privilege: give CoveoPushOptions.AccessTokenProvider the one");
    }

    public static TheoryData<string, Func<CoveoPushClient, Task>, string> NotFoundOnPlatform => new()
    {
        { "FIELD_NOT_FOUND", client => client.Fields.GetAsync("price"), $"Check the name of the field; Fields.ListAsync lists those that there are. {NotFoundOrganization}" },
        {
            "MAPPING_RULE_NOT_FOUND", client => client.Mappings.DeleteRuleAsync("s1", "r1"),
            $"Check the source ID, and the ID of the mapping rule or type; Mappings.GetAsync reads those that there are. {NotFoundOrganization}"
        },
        {
            "NOT_FOUND", client => client.SecurityCache.GetAsync("My Provider", Identity.User("ana")),
            $"Check the ID of the security identity provider, and the identity where the call names one. {NotFoundOrganization}"
        },
        { "NOT_FOUND", client => client.Organization.GetStatusAsync(), NotFoundOrganization },
        { "ORGANIZATION_NOT_FOUND", client => client.Fields.GetAsync("price"), NotFoundOrganization },
        { "ORGANIZATION_NOT_FOUND", client => client.Mappings.DeleteRuleAsync("s1", "r1"), NotFoundOrganization },
        { "ORGANIZATION_NOT_FOUND", client => client.SecurityCache.GetAsync("My Provider", Identity.User("ana")), NotFoundOrganization },
    };

    [Theory]
    [MemberData(nameof(NotFoundOnPlatform))]
    public async Task What_is_not_found_is_named_and_where_to_look_for_it(string code, Func<CoveoPushClient, Task> call, string advice)
    {
        _service.Answers(HttpStatusCode.NotFound, $$"""{"errorCode":"{{code}}","message":"No."}""");

        (await MessageOfAsync(call(_service.Client()))).Should().EndWith($" failed: 404 {code}, \"No.\". {advice}");
    }

    [Theory]
    [InlineData(403, "The key is valid but may not create sources: give CoveoPushOptions.ApiKey the privilege to create in the domain Sources, or create the source with another key (docs.coveo.com/en/1546).")]
    [InlineData(412, "A name can be taken by another source. The license must allow this type of source with this visibility, and one more source (numberOfSourcesLimit); a secured one needs one more security identity provider (numberOfSecurityProvidersLimit), too.")]
    public async Task A_source_that_is_not_created_says_what_it_needs(int status, string advice)
    {
        _service.Answers((HttpStatusCode)status, """{"errorCode":"ANY"}""");

        (await MessageOfAsync(_service.Client().Sources.CreateAsync(new SourceDefinition("S", SourceVisibility.Secured)))).Should().EndWith($" failed: {status} ANY. {advice}");
    }

    private static async Task<string> MessageOfAsync(Task call) => (await FluentActions.Awaiting(() => call).Should().ThrowAsync<CoveoPushException>()).Which.Message;
}
