using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

/// <summary>Looking into the security identity cache.</summary>
public sealed class SecurityCacheTests : SecuredTest
{
    private const string Cache = PlatformBase + "/securitycache";
    private const string Staff = """{"name":"staff","provider":"My Provider","type":"Group","infos":[]}""";

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await CreateProviderAsync("Wiki", [EmailProvider]);
        await PushAsync(new SecuredWorld()
            .Identity("group:all", "group:staff", "zed").Identity("virtual_group:staff").Identity("group:staff", "ana", "ghost").Identity("zed")
            .People("ana"));
        await PushAsync(new SecuredWorld().Disabled("zed"));
        await PushAsync(new SecuredWorld().Identity("wendy"), "Wiki");
    }

    [Fact]
    public async Task The_status_counts_identities_by_state()
    {
        var answer = await SendAsync(HttpMethod.Get, $"{Cache}/status");

        answer.Status.Should().Be(200);
        answer.Json["currentStatus"].Should().NotBeNull();
        var states = answer.Json["statistics"]!["numberOfEntitiesByState"]!;
        ((int)states["UP_TO_DATE"]!).Should().Be(6, "these are all, staff twice, ana, wendy and the address of ana");
        ((int)states["NOT_UPDATED"]!).Should().Be(1);
        ((int)states["DISABLED"]!).Should().Be(1);
    }

    [Theory]
    [InlineData("", "all Group UP_TO_DATE|ana User UP_TO_DATE|ghost User NOT_UPDATED|staff Group UP_TO_DATE|staff VirtualGroup UP_TO_DATE|zed User DISABLED")]
    [InlineData("states=DISABLED", "zed User DISABLED")]
    [InlineData("states=DISABLED&states=NOT_UPDATED", "ghost User NOT_UPDATED|zed User DISABLED")]
    [InlineData("states=IN_ERROR", "")]
    [InlineData("states=DISABLED&from=2025-02-03T00:00:00Z&to=2025-02-04T00:00:00Z", "zed User DISABLED")]
    [InlineData("from=2025-02-04T00:00:00Z", "")]
    [InlineData("states=DISABLED&to=2025-02-03T00:00:00Z", "")]
    public async Task Identities_of_a_provider_are_listed_by_state(string query, string members)
    {
        var answer = await SendAsync(HttpMethod.Get, $"{Cache}/entities/My%20Provider/members?{query}");

        answer.Status.Should().Be(200, answer.Text);
        answer.Json["items"]!.AsArray().Select(member => $"{member!["name"]} {member["type"]} {member["state"]}")
            .Should().BeEquivalentTo(members.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task They_are_paged()
    {
        var page = (await SendAsync(HttpMethod.Get, $"{Cache}/entities/My%20Provider/members?page=1&perPage=4")).Json;

        page["items"]!.AsArray().Should().HaveCount(2);
        ((int)page["totalEntries"]!).Should().Be(6);
        ((int)page["totalPages"]!).Should().Be(2);
    }

    [Theory]
    [InlineData("""{"providerIds":["My Provider"],"identityTypes":["GROUP"]}""", "all,staff")]
    [InlineData("""{"providerIds":["My Provider"],"filterTerm":"ST","filteringMode":"PREFIX"}""", "staff,staff")]
    [InlineData("""{"providerIds":["My Provider"],"filterTerm":"h","filteringMode":"PREFIX"}""", "")]
    [InlineData("""{"providerIds":["My Provider"],"filterTerm":"h","filteringMode":"SUBSTRING"}""", "ghost")]
    [InlineData("""{"providerIds":["Wiki","My Provider"],"identityTypes":["USER"],"extractPreciseTotalCount":true}""", "ana,ghost,wendy,zed")]
    public async Task Identities_are_searched(string body, string names)
    {
        var answer = await SendJsonAsync(HttpMethod.Post, $"{Cache}/entities/list", body);

        answer.Status.Should().Be(200, answer.Text);
        NamesIn(answer.Json).Should().BeEquivalentTo(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task One_identity_is_shown_in_detail()
    {
        await PutIdentityAsync("""{"identity":{"name":"x","type":"VIRTUAL_GROUP","additionalInfo":{"site":"north"}}}""");
        var member = """{"name":"X","provider":"My Provider","type":"VirtualGroup","infos":[{"key":"site","value":"north"}]}""";

        var answer = await SendJsonAsync(HttpMethod.Post, $"{Cache}/entities/My%20Provider/entity", member);

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["name"]).Should().Be("x");
        ((string?)answer.Json["provider"]).Should().Be(Provider);
        ((string?)answer.Json["type"]).Should().Be("VirtualGroup");
        answer.Json["infos"]!.ToJsonString().Should().Be("""[{"key":"site","value":"north"}]""");
        ((string?)answer.Json["state"]).Should().Be("UP_TO_DATE");
        ((string?)answer.Json["lastUpdateResult"]).Should().Be("SUCCESS");
        answer.Json["lastUpdateDate"].Should().NotBeNull();
    }

    [Fact]
    public async Task Any_email_address_is_there()
    {
        var answer = await SendJsonAsync(
            HttpMethod.Post, $"{Cache}/entities/Email%20Security%20Provider/entity", """{"name":"new@acme.example","type":"User"}""");

        answer.Status.Should().Be(200, answer.Text);
        ((string?)answer.Json["state"]).Should().Be("UP_TO_DATE");
    }

    [Fact]
    public async Task An_identity_that_failed_tells_why()
    {
        await PutIdentityAsync("""{"identity":{"name":"g","type":"GROUP"},"Result":{"result":"AccessDenied","errorDetails":"No way."}}""");

        var answer = await SendJsonAsync(
            HttpMethod.Post, $"{Cache}/entities/My%20Provider/entity", """{"name":"g","provider":"My Provider","type":"GROUP"}""");

        ((string?)answer.Json["state"]).Should().Be("IN_ERROR");
        ((string?)answer.Json["lastUpdateResult"]).Should().Be("ACCESS_DENIED");
        ((string?)answer.Json["lastUpdateErrorDetail"]).Should().Be("No way.");
    }

    [Parity(Topics.Platform, "docs.coveo.com/en/1527")]
    [Theory]
    [InlineData("children", "group", "all", "", "staff,zed")]
    [InlineData("children", "group", "all", "recursive=true", "ana,ghost,staff,zed")]
    [InlineData("parents", "user", "ana", "", "staff")]
    [InlineData("parents", "user", "ana", "recursive=true", "all,staff")]
    [InlineData("parents", "group", "all", "", "")]
    public async Task Children_and_parents_are_listed(string relation, string type, string name, string query, string names)
    {
        var member = $$"""{"name":"{{name}}","provider":"My Provider","type":"{{type}}"}""";

        var answer = await SendJsonAsync(HttpMethod.Post, $"{Cache}/entities/My%20Provider/members/{relation}?{query}", member);

        answer.Status.Should().Be(200, answer.Text);
        NamesIn(answer.Json).Should().BeEquivalentTo(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Children_are_paged()
    {
        var page = (await SendJsonAsync(HttpMethod.Post, $"{Cache}/entities/My%20Provider/members/children?page=1&pageSize=1", Staff)).Json;

        NamesIn(page).Should().HaveCount(1);
        ((int)page["totalEntries"]!).Should().Be(2);
    }

    [Fact]
    public async Task Circles_end()
    {
        await PushAsync(new SecuredWorld().Identity("group:a", "group:b").Identity("group:b", "group:a"));
        var member = """{"name":"a","provider":"My Provider","type":"Group"}""";

        var children = await SendJsonAsync(HttpMethod.Post, $"{Cache}/entities/My%20Provider/members/children?recursive=true", member);

        NamesIn(children.Json).Should().Contain("b");
    }

    [Theory]
    [InlineData("GET", "entities/Nowhere/members", "")]
    [InlineData("POST", "entities/Nowhere/entity", Staff)]
    [InlineData("POST", "entities/Wiki/entity", """{"name":"staff","provider":"Wiki","type":"Group"}""")]
    public async Task What_does_not_exist_is_not_found(string method, string path, string body) =>
        (await SendJsonAsync(new HttpMethod(method), $"{Cache}/{path}", body)).Status.Should().Be(404);

    [Theory]
    [InlineData("entities/list", "{", 400)]
    [InlineData("entities/list", """{"identityTypes":["ROBOT"]}""", 412)]
    [InlineData("entities/My%20Provider/entity", "{", 400)]
    [InlineData("entities/My%20Provider/entity", """{"type":"Group"}""", 412)]
    [InlineData("entities/My%20Provider/members/children", """{"name":"staff","type":"Robot"}""", 412)]
    public async Task An_invalid_body_is_refused(string path, string body, int status)
    {
        var answer = await SendJsonAsync(HttpMethod.Post, $"{Cache}/{path}", body);

        answer.Status.Should().Be(status, answer.Text);
    }

    private static List<string?> NamesIn(JsonNode page) => page["items"]!.AsArray().Select(member => (string?)member!["name"]).ToList();
}
