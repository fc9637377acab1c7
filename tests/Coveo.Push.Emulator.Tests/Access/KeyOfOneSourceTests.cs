using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Access;

public sealed class KeyOfOneSourceTests : KeyTest
{
    [Parity(Topics.Access, "docs.coveo.com/en/78")]
    [Fact]
    public async Task A_key_of_one_source_pushes_there_and_nowhere_else()
    {
        var other = await CreateSourceAsync("Other");
        var key = await KeyWithAsync(Privilege("ORGANIZATION", "VIEW"), Privilege("SOURCE", "EDIT", SourceId));

        (await SendWithAsync(key, HttpMethod.Put, DocumentsOf(SourceId), """{"data":"x"}""")).ShouldBeAccepted();
        (await SendWithAsync(key, HttpMethod.Put, DocumentsOf(other), """{"data":"x"}""")).ShouldBeError(403, "ACCESS_DENIED");
        (await SendWithAsync(key, HttpMethod.Delete, DocumentsOf(other))).ShouldBeError(403, "ACCESS_DENIED");
        (await SendWithAsync(key, HttpMethod.Get, $"{PlatformBase}/sources/{SourceId}")).Status.Should().Be(200, "whoever may edit may look");
        (await SendWithAsync(key, HttpMethod.Get, $"{PlatformBase}/sources/{other}")).ShouldBeError(403, "ACCESS_DENIED");
        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Parity(Topics.Access, "the specification of the Source API")]
    [Fact]
    public async Task A_key_lists_the_sources_that_it_may_edit()
    {
        await CreateSourceAsync("Other");
        var key = await KeyWithAsync(Privilege("SOURCE", "VIEW"), Privilege("SOURCE", "EDIT", SourceId));

        var all = await SendWithAsync(key, HttpMethod.Get, $"{PlatformBase}/sources/pages");
        var own = await SendWithAsync(key, HttpMethod.Get, $"{PlatformBase}/sources/pages?writeAccessOnly=true");

        ((int)all.Json["totalEntries"]!).Should().BeGreaterThan(1);
        own.Json["sourceModels"]!.AsArray().Select(source => (string)source!["id"]!).Should().Equal(SourceId);
        ((int)own.Json["totalEntries"]!).Should().Be(1);
    }

    [Fact]
    public async Task A_refused_call_counts_towards_no_limit_and_leaves_nothing()
    {
        var key = await KeyWithAsync();

        (await SendWithAsync(key, HttpMethod.Put, DocumentsOf(SourceId), """{"data":"x"}""")).ShouldBeError(403, "ACCESS_DENIED");

        var info = (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, "_emulator/info"))).Json;
        ((int)info["limits"]!["callsPerDay"]!["used"]!).Should().Be(0);
        ((int)info["counts"]!["items"]!).Should().Be(0);
    }

    [Parity(Topics.Access, "the specification of the Authorization API")]
    [Theory]
    [InlineData("SOURCE", "EDIT", "{src}", true, "OPERATION_GRANTED")]
    [InlineData("SOURCE", "VIEW", "{src}", true, "OPERATION_GRANTED")]
    [InlineData("SOURCE", "EDIT", "*", false, "OPERATION_NOT_ALLOWED")]
    [InlineData("FIELD", "CREATE", "*", false, "OPERATION_NOT_ALLOWED")]
    [InlineData("ACTIVITIES", "CREATE", "*", false, "OPERATION_FORBIDDEN_INVALID_PRIVILEGE_REQUEST")]
    public async Task A_key_asks_whether_it_has_a_privilege(string domain, string type, string target, bool approved, string code)
    {
        var key = await KeyWithAsync(Privilege("SOURCE", "EDIT", SourceId));
        var privilege = Privilege(domain, type, target.Replace("{src}", SourceId, StringComparison.Ordinal));

        var answer = await EvaluateAsync(key, CoveoEmulator.OrganizationId, privilege);

        answer.Should().Be($$$"""{"approved":{{{(approved ? "true" : "false")}}},"evaluationReport":{"privilegeEvaluationResultCodes":["{{{code}}}"]}}""");
    }

    [Parity(Topics.Access, "the specification of the Authorization API")]
    [Fact]
    public async Task In_another_organization_a_key_has_no_privilege() =>
        (await EvaluateAsync(CoveoEmulator.ApiKey, "elsewhere", Privilege("SOURCE", "VIEW"))).Should().Contain("\"approved\":false")
            .And.Contain("OPERATION_FORBIDDEN_FOR_AUTHENTICATION_BOUND_TO_DIFFERENT_ORGANIZATION");

    [Parity(Topics.Access, "the specification of the Authorization API")]
    [Fact]
    public async Task A_key_lists_its_privileges_and_those_that_keys_can_have()
    {
        var own = Privilege("API_KEY", "VIEW");
        var key = await KeyWithAsync(own);

        (await SendWithAsync(key, HttpMethod.Get, $"{PlatformBase}/privileges/me")).Text.Should().Be($"[{own}]");
        (await SendWithAsync(key, HttpMethod.Get, $"{PlatformBase}/privileges/apikeys")).Text.Should().Contain(Privilege("SOURCE", "CREATE"));
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/privileges/me")).Text.Should().Contain(Privilege("FIELD", "EDIT"));
    }

    private static string DocumentsOf(string source) => $"{PushBase}/sources/{source}/documents?documentId=http%3A%2F%2Fa";

    private async Task<string> EvaluateAsync(string key, string organization, string privilege) =>
        (await SendWithAsync(key, HttpMethod.Post, "rest/privilege/evaluate", $$"""{"organizationId":"{{organization}}","requestedPrivilege":{{privilege}}}""")).Text;
}
