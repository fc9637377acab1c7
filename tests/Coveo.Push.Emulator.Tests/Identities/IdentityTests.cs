using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class IdentityTests : ProviderTest
{
    private const string Ana = """{"identity":{"name":"ana","type":"USER"}}""";

    [Fact]
    public async Task An_identity_is_shown_with_all_it_leads_to()
    {
        await CreateProviderAsync();

        (await PutMembersAsync(
            """
            {"Identity":{"Name":"Staff","Type":"Group","additionalInfo":{"b":"2","a":"1"}},
             "Members":[{"name":"bo","type":"user"},{"name":"ana","type":"USER"}],"wellKnowns":[{"name":"all","type":"Virtual_Group"}]}
            """)).ShouldBeAccepted();
        (await PutAliasesAsync(
            """{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER"},{"name":"x","type":"USER","provider":"Other"}]}"""))
            .ShouldBeAccepted();

        (await StatesAsync()).Should().Equal(
            "Staff GROUP UP_TO_DATE", "all VIRTUAL_GROUP NOT_UPDATED", "ana USER IN_ERROR", "bo USER NOT_UPDATED");
        var staff = (await IdentitiesAsync("q=staff"))[0]!;
        staff["members"]!.ToJsonString().Should().Be("""[{"name":"ana","type":"USER"},{"name":"bo","type":"USER"}]""");
        staff["granted"]!.ToJsonString().Should().Be("""[{"name":"all","type":"VIRTUAL_GROUP"}]""");
        staff["additionalInfo"]!.ToJsonString().Should().Be("""{"a":"1","b":"2"}""");
        var ana = (await IdentitiesAsync("state=in_error"))[0]!;
        ana["aliases"]!.ToJsonString().Should().Be(
            """
            [{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider","usable":true},{"name":"x","type":"USER","provider":"Other","usable":false}]
            """);
        (await LogOfAsync("ana")).Should().Equal("ADD CONSUMING WARNING PROVIDER_NOT_CASCADED");
    }

    [Fact]
    public async Task Letter_case_counts_only_where_the_provider_says_so()
    {
        await CreateProviderAsync();
        await PutMembersAsync(Ana);
        await PutMembersAsync(Ana.Replace("ana", "ANA", StringComparison.Ordinal));
        (await StatesAsync()).Should().Equal("ANA USER UP_TO_DATE");

        (await SendAsync(HttpMethod.Delete, $"{PlatformBase}/securityproviders/My%20Provider")).Status.Should().Be(204);
        (await IdentitiesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_operation_applies_only_when_it_is_newer()
    {
        await CreateProviderAsync();
        await PutMembersAsync(Ana, "?orderingId=10");
        await PutMembersAsync(Ana, "?orderingId=10");
        await PutAliasesAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[]}""", "?orderingId=5");
        await DisableAsync(Ana, "?orderingId=7");
        await DisableAsync(Ana, "?orderingId=11");
        await DisableAsync(Ana, "?orderingId=12");
        await PutMembersAsync(Ana, "?orderingId=11");

        (await StatesAsync()).Should().Equal("ana USER DISABLED");
        (await LogOfAsync("ana")).Should().Equal(
            "ADD CONSUMING COMPLETED",
            "UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION",
            "UPDATE CONSUMING COMPLETED",
            "DELETE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION",
            "DELETE CONSUMING COMPLETED",
            "DELETE CONSUMING SKIPPED",
            "ADD CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION");
    }

    [Fact]
    public async Task Old_identities_are_disabled_after_the_delay_and_the_floor_stays()
    {
        await CreateProviderAsync();
        await PutMembersAsync(Ana, "?orderingId=5");
        await PutMembersAsync("""{"identity":{"name":"bo","type":"USER"}}""", "?orderingId=10");
        (await DisableOldAsync("orderingId=10")).ShouldBeAccepted();
        (await StatesAsync()).Should().Equal("ana USER UP_TO_DATE", "bo USER UP_TO_DATE");

        await AdvanceAsync(TimeSpan.FromMinutes(15));
        await PutMembersAsync(Ana, "?orderingId=9");

        (await StatesAsync()).Should().Equal("ana USER DISABLED", "bo USER UP_TO_DATE");
        (await LogOfAsync("ana")).Should().Equal(
            "ADD CONSUMING COMPLETED", "DELETE_OLDER_THAN CONSUMING COMPLETED", "ADD CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION");
        var log = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, "_emulator/log?resource=My%20Provider"));
        log.Json["documentLogEntries"]!.AsArray().Should().HaveCount(5).And.AllSatisfy(
            entry => ((string?)entry!["resourceId"]).Should().Be(Provider));
    }

    [Fact]
    public async Task The_sections_of_a_file_are_worked_through_in_their_order()
    {
        await CreateProviderAsync();

        (await PutIdentityBatchAsync(
            """
            {
              "DELETED": [ { "name": "ana", "type": "USER" }, { "identity": { "name": "zed", "type": "USER" } }, { "name": "", "type": "USER" } ],
              "mappings": [ { "identity": { "name": "ana", "type": "USER" }, "mappings": [ { "name": "ana@acme.example", "type": "USER" } ] } ],
              "members": [ { "identity": { "name": "ana", "type": "USER" }, "members": [] }, { "identity": { "name": "ana", "type": "USER" } } ]
            }
            """)).ShouldBeAccepted();

        (await StatesAsync()).Should().Equal("ana USER UP_TO_DATE", "zed USER DISABLED");
        (await LogOfAsync("ana")).Should().Equal(
            "ADD CONSUMING COMPLETED",
            "UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION",
            "UPDATE CONSUMING COMPLETED",
            "DELETE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION");
        (await LogOfAsync(string.Empty)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_source_lists_its_providers_until_one_of_them_goes()
    {
        var source = await CreateProviderAsync();
        (await ReferencesAsync(source)).Should().Be("""["My Provider"]""");

        await SendAsync(HttpMethod.Delete, $"{PlatformBase}/securityproviders/My%20Provider");
        (await ReferencesAsync(source)).Should().Be("[]");
    }

    [Fact]
    public async Task Groups_in_a_circle_come_to_an_end()
    {
        await CreateProviderAsync();
        await PutIdentityBatchAsync(
            """
            {"members":[
              {"identity":{"name":"a","type":"GROUP"},"members":[{"name":"b","type":"GROUP"},{"name":"a","type":"GROUP"}]},
              {"identity":{"name":"b","type":"GROUP"},"members":[{"name":"ana","type":"USER"}]},
              {"identity":{"name":"ana","type":"USER"},"wellKnowns":[{"name":"c","type":"GROUP"}]}]}
            """);

        (await RelatedAsync("children", "a", "Group")).Should().Equal("a", "ana", "b");
        (await RelatedAsync("parents", "ana", "User")).Should().Equal("a", "b", "c");
        (await LogOfAsync("a")).Should().Equal("ADD CONSUMING WARNING CYCLIC_MEMBERSHIP");
    }

    [Fact]
    public async Task Aliases_follow_what_the_provider_cascades_to()
    {
        await CreateProviderAsync();
        await PutAliasesAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"x","type":"USER","provider":"Later"}]}""");
        await SendJsonAsync(HttpMethod.Put, $"{PlatformBase}/securityproviders/My%20Provider",
            """{"type":"EXPANDED","cascadingSecurityProviders":{"l":{"id":"Later"}}}""");
        (await IdentitiesAsync("q=ana"))[0]!["aliases"]![0]!["usable"]!.ToJsonString().Should().Be("false");

        await SendJsonAsync(HttpMethod.Put, $"{PlatformBase}/securityproviders/Later", """{"type":"EXPANDED"}""");

        (await IdentitiesAsync("q=ana"))[0]!["aliases"]![0]!["usable"]!.ToJsonString().Should().Be("true");
    }

    [Theory]
    [InlineData("{}", 400, "INVALID_JSON")]
    [InlineData("""{"identity":{"name":" ","type":"USER"}}""", 400, "INVALID_JSON")]
    [InlineData("""{"identity":{"name":"ana","type":"PERSON"}}""", 400, "INVALID_JSON")]
    [InlineData("""{"identity":{"name":"ana","type":"USER"},"Identity":{}}""", 400, "INVALID_JSON")]
    [InlineData("""{"identity":{"name":"ana","type":"USER"},"members":[{"name":"bo"}]}""", 400, "INVALID_JSON")]
    public async Task An_identity_that_makes_no_sense_is_refused(string json, int status, string code)
    {
        await CreateProviderAsync();
        (await PutMembersAsync(json)).ShouldBeError(status, code);
    }

    [Fact]
    public async Task An_unknown_provider_is_refused() => (await PutMembersAsync(Ana)).ShouldBeError(412, "INVALID_PARAMETER");

    [Theory]
    [InlineData("status", "GET", "", 200)]
    [InlineData("refresh", "POST", "", 204)]
    [InlineData("My%20Provider/refresh", "POST", "", 204)]
    [InlineData("My%20Provider/refresh/cancel", "POST", "", 204)]
    [InlineData("Other/refresh", "POST", "", 404)]
    [InlineData("disabled/enable", "POST", "", 204)]
    [InlineData("My%20Provider/disabled/enable", "POST", "", 204)]
    [InlineData("entities/My%20Provider/members?states=UP_TO_DATE&from=2020-01-01T00:00:00Z", "GET", "", 200)]
    [InlineData("entities/list", "POST", """{"identityTypes":["USER"],"filterTerm":"an","filteringMode":"PREFIX"}""", 200)]
    [InlineData("entities/Email%20Security%20Provider/entity", "POST", """{"name":"a@b.example","type":"User"}""", 200)]
    [InlineData("entities/My%20Provider/entity", "POST", """{"name":"nobody","type":"User"}""", 404)]
    [InlineData("refresh/entity", "POST", """{"name":"ana","type":"User","provider":"My Provider","infos":[]}""", 204)]
    public async Task The_cache_answers(string path, string method, string json, int status)
    {
        await CreateProviderAsync();
        await PutMembersAsync(Ana);

        var answer = json.Length == 0
            ? await SendAsync(new HttpMethod(method), $"{PlatformBase}/securitycache/{path}")
            : await SendJsonAsync(new HttpMethod(method), $"{PlatformBase}/securitycache/{path}", json);

        answer.Status.Should().Be(status, answer.Text);
    }

    private async Task<string> ReferencesAsync(string source) =>
        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/sources/{source}")).Json["securityProviderReferences"]!.ToJsonString();

    private async Task<List<string>> RelatedAsync(string relation, string name, string type)
    {
        var answer = await SendJsonAsync(
            HttpMethod.Post,
            $"{PlatformBase}/securitycache/entities/My%20Provider/members/{relation}?recursive=true&pageSize=10",
            $$"""{"name":"{{name}}","type":"{{type}}"}""");
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["items"]!.AsArray().Select(item => (string)item!["name"]!).ToList();
    }
}
