using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class SecurityCacheClientTests
{
    private const string CacheUrl = "https://platform.cloud.coveo.com/rest/organizations/acmeorg1/securitycache";
    private const string Provider = "My Provider";

    private const string Member =
        """
        {
          "name": "staff", "provider": "My Provider", "type": "Group", "infos": [ { "key": "site", "value": "A" } ], "state": "IN_ERROR",
          "lastUpdateDate": 1738000000000, "lastUpdateResult": "ENTITY_IS_INVALID", "lastUpdateErrorDetail": "No such group."
        }
        """;

    private static readonly CachedIdentity Staff = new()
    {
        Identity = Identity.Group("staff", Provider).With("site", "A"),
        State = CachedIdentityState.InError,
        LastUpdateDate = DateTimeOffset.FromUnixTimeMilliseconds(1738000000000),
        LastUpdateResult = "ENTITY_IS_INVALID",
        LastUpdateErrorDetail = "No such group.",
    };

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, $$"""{"items":[{{Member}}],"totalEntries":1,"totalPages":1}""");

    [Fact]
    public async Task The_state_of_the_cache_is_read_with_its_counts()
    {
        _service.Answers(HttpStatusCode.OK, """{"currentStatus":{"type":"REFRESHING","refreshType":"FULL","numberOfEntitiesProcessed":4,"numberOfEntitiesInError":1,"totalNumberOfEntities":9},"statistics":{"numberOfEntitiesByState":{"NOT_UPDATED":2,"OUT_OF_DATE":1,"IN_ERROR":0},"totalNumberOfEntities":9}}""");

        var status = await Cache.GetStatusAsync();

        _service.Call.Line.Should().Be($"GET {CacheUrl}/status");
        status.CurrentStatus.Should().BeEquivalentTo(new SecurityRefreshProgress { Type = "REFRESHING", RefreshType = "FULL", NumberOfIdentitiesProcessed = 4, NumberOfIdentitiesInError = 1, NumberOfIdentities = 9 });
        status.Statistics!.NumberOfIdentities.Should().Be(9);
        status.Statistics.IdentitiesByState.Should().BeEquivalentTo(new Dictionary<CachedIdentityState, long> { [CachedIdentityState.NotUpdated] = 2, [CachedIdentityState.OutOfDate] = 1, [CachedIdentityState.InError] = 0 });
    }

    [Fact]
    public async Task A_state_of_the_cache_may_lack_everything()
    {
        _service.Answers(HttpStatusCode.OK, "{}");

        (await Cache.GetStatusAsync()).Should().BeEquivalentTo(new SecurityCacheStatus());
    }

    [Fact]
    public async Task An_empty_answer_is_no_state_of_the_cache()
    {
        _service.Answers(HttpStatusCode.OK);

        var getting = () => Cache.GetStatusAsync();

        await getting.Should().ThrowAsync<CoveoPushException>().WithMessage("GetSecurityCacheStatus*it says nothing of the security identity cache*");
    }

    [Fact]
    public async Task The_identities_of_a_provider_are_listed_with_their_states()
    {
        var identities = await Cache.ListIdentitiesAsync(Provider).ToListAsync();

        _service.Call.Line.Should().Be($"GET {CacheUrl}/entities/My%20Provider/members?page=0&perPage=100");
        identities.Should().ContainSingle().Which.Should().BeEquivalentTo(Staff);
    }

    [Fact]
    public async Task A_filter_chooses_states_and_dates()
    {
        var filter = new CachedIdentityFilter
        {
            States = [CachedIdentityState.InError, CachedIdentityState.NotUpdated],
            From = new DateTimeOffset(2025, 2, 3, 10, 0, 0, TimeSpan.FromHours(1)),
            To = new DateTimeOffset(2025, 2, 4, 0, 0, 0, 5, TimeSpan.Zero),
        };

        await Cache.ListIdentitiesAsync(Provider, filter).ToListAsync();

        _service.Call.Line.Should().Be($"GET {CacheUrl}/entities/My%20Provider/members?states=IN_ERROR&states=NOT_UPDATED&page=0&perPage=100&from=2025-02-03T09%3A00%3A00.000Z&to=2025-02-04T00%3A00%3A00.005Z");
    }

    [Theory]
    [InlineData("""{"name":"a","type":"Robot","state":"ASLEEP","lastUpdateResult":"BORED"}""", IdentityType.Unknown, CachedIdentityState.Unknown)]
    [InlineData("""{"name":"a"}""", IdentityType.Unknown, CachedIdentityState.Unknown)]
    [InlineData("""{"name":"a","type":"VIRTUAL_GROUP","state":"disabled","lastUpdateDate":"never","infos":[null,{"key":null}]}""", IdentityType.VirtualGroup, CachedIdentityState.Disabled)]
    public async Task Words_that_are_not_known_fail_no_listing(string member, IdentityType type, CachedIdentityState state)
    {
        _service.Answers(HttpStatusCode.OK, $$"""{"items":[{{member}}]}""");

        var identity = (await Cache.ListIdentitiesAsync(Provider).ToListAsync()).Should().ContainSingle().Subject;

        identity.Identity.Should().Be(new Identity("a", type, Provider));
        identity.State.Should().Be(state);
        identity.LastUpdateDate.Should().BeNull();
    }

    [Theory]
    [InlineData(nameof(CachedIdentityState.Unknown), "UNKNOWN")]
    [InlineData(nameof(CachedIdentityState.UpToDate), "UP_TO_DATE")]
    [InlineData(nameof(CachedIdentityState.NotUpdated), "NOT_UPDATED")]
    [InlineData(nameof(CachedIdentityState.OutOfDate), "OUT_OF_DATE")]
    [InlineData(nameof(CachedIdentityState.InError), "IN_ERROR")]
    [InlineData(nameof(CachedIdentityState.Disabled), "DISABLED")]
    public void Each_state_has_its_word(string state, string word)
    {
        var parsed = Enum.Parse<CachedIdentityState>(state);

        parsed.WireName().Should().Be(word);
        CachedIdentityStateNames.Parse(word).Should().Be(parsed);
    }

    [Fact]
    public async Task A_search_goes_through_every_page_with_a_precise_count()
    {
        _service.Then(HttpStatusCode.OK, """{"items":[{"name":"ana"}],"totalPages":2}""").Then(HttpStatusCode.OK, """{"items":[{"name":"anatol"}],"totalPages":2}""");
        var search = new CachedIdentitySearch("an", Provider) { Types = [IdentityType.User, IdentityType.VirtualGroup], Match = CachedIdentityMatch.Substring };

        var found = await Cache.SearchAsync(search).ToListAsync();

        found.Select(identity => identity.Identity).Should().Equal(Identity.Unknown("ana", Provider), Identity.Unknown("anatol", Provider));
        _service.Calls.Select(call => call.Line).Should().Equal($"POST {CacheUrl}/entities/list?page=0&perPage=100", $"POST {CacheUrl}/entities/list?page=1&perPage=100");
        _service.Calls.Should().OnlyContain(call => call.Text == """{"providerIds":["My Provider"],"identityTypes":["USER","VIRTUAL_GROUP"],"filterTerm":"an","filteringMode":"SUBSTRING","extractPreciseTotalCount":true}""");
    }

    [Fact]
    public async Task A_search_without_more_is_for_prefixes_in_all_providers()
    {
        await Cache.SearchAsync(new CachedIdentitySearch("an")).ToListAsync();

        _service.Call.Text.Should().Be("""{"filterTerm":"an","filteringMode":"PREFIX","extractPreciseTotalCount":true}""");
    }

    [Fact]
    public async Task One_identity_is_read_by_what_it_is()
    {
        _service.Answers(HttpStatusCode.OK, Member);

        var identity = await Cache.GetAsync(Provider, Identity.VirtualGroup("readers").With("site", "A").With("area", "B"));

        _service.Call.Line.Should().Be($"POST {CacheUrl}/entities/My%20Provider/entity");
        _service.Call.Text.Should().Be("""{"name":"readers","provider":"My Provider","type":"VirtualGroup","infos":[{"key":"area","value":"B"},{"key":"site","value":"A"}]}""");
        identity.Should().BeEquivalentTo(Staff);
        identity.ToString().Should().Be("Group 'staff' of 'My Provider': InError");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task An_answer_that_describes_no_identity_is_an_error(string body)
    {
        _service.Answers(HttpStatusCode.OK, body);

        var getting = () => Cache.GetAsync(Provider, Identity.User("ana"));

        await getting.Should().ThrowAsync<CoveoPushException>().WithMessage("GetCachedIdentity (User 'ana' of security identity provider 'My Provider')*it describes no security identity*");
    }

    [Theory]
    [InlineData(false, "false")]
    [InlineData(true, "true")]
    public async Task Members_and_groups_of_an_identity_are_listed(bool recursive, string word)
    {
        var members = await Cache.ListMembersAsync(Provider, Identity.Group("all", Provider), recursive).ToListAsync();
        var groups = await Cache.ListParentsAsync(Provider, Identity.Group("all"), recursive).ToListAsync();

        members.Concat(groups).Should().AllSatisfy(identity => identity.Should().BeEquivalentTo(Staff));
        _service.Calls.Select(call => call.Line).Should().Equal(
            $"POST {CacheUrl}/entities/My%20Provider/members/children?recursive={word}&page=0&pageSize=100",
            $"POST {CacheUrl}/entities/My%20Provider/members/parents?recursive={word}&page=0&pageSize=100");
        _service.Calls.Should().OnlyContain(call => call.Text == """{"name":"all","provider":"My Provider","type":"Group"}""");
    }

    [Fact]
    public async Task A_page_that_is_not_full_is_the_last_where_pages_are_not_counted()
    {
        var full = string.Join(",", Enumerable.Range(0, 100).Select(number => $$"""{"name":"u{{number}}"}"""));
        _service.Then(HttpStatusCode.OK, $$"""{"items":[{{full}}]}""").Then(HttpStatusCode.OK, """{"items":[{"name":"last"}]}""");

        var identities = await Cache.ListIdentitiesAsync(Provider).ToListAsync();

        identities.Should().HaveCount(101);
        _service.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_refresh_is_started_for_all_one_provider_or_one_identity_and_can_be_stopped()
    {
        _service.Answers(HttpStatusCode.NoContent);

        await Cache.RefreshAsync();
        await Cache.RefreshAsync(Provider);
        await Cache.CancelRefreshAsync(Provider);
        await Cache.RefreshAsync(Provider, Identity.User("ana"));

        _service.Calls.Select(call => call.Line).Should().Equal(
            $"POST {CacheUrl}/refresh",
            $"POST {CacheUrl}/My%20Provider/refresh",
            $"POST {CacheUrl}/My%20Provider/refresh/cancel",
            $"POST {CacheUrl}/refresh/entity");
        _service.Calls.Select(call => call.Text).Should().Equal(null, null, null, """{"name":"ana","provider":"My Provider","type":"User"}""");
    }

    [Fact]
    public async Task Disabled_identities_are_enabled_for_all_or_one_provider()
    {
        _service.Answers(HttpStatusCode.NoContent);

        await Cache.EnableDisabledAsync();
        await Cache.EnableDisabledAsync(Provider);

        _service.Calls.Select(call => call.Line).Should().Equal($"POST {CacheUrl}/disabled/enable", $"POST {CacheUrl}/My%20Provider/disabled/enable");
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        _service.Answers(HttpStatusCode.NotFound, """{"errorCode":"NOT_FOUND","message":"m"}""");

        var getting = () => Cache.GetAsync(Provider, Identity.User("ana"));
        var listing = async () => await Cache.ListIdentitiesAsync(Provider).ToListAsync();

        await getting.Should().ThrowAsync<CoveoNotFoundException>().WithMessage("*Check the ID of the security identity provider, and the identity*");
        await listing.Should().ThrowAsync<CoveoNotFoundException>();
    }

    private ISecurityCacheClient Cache => _service.Client().SecurityCache;
}
