using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Secured;

/// <summary>Every call about the security identity cache.</summary>
public sealed class SecurityCacheTests : IAsyncLifetime
{
    private const string Provider = EmulatorSession.Provider;

    private static readonly Identity All = Identity.Group("all");
    private static readonly Identity Staff = Identity.Group("staff");
    private static readonly Identity Ana = Identity.User("ana");

    private EmulatorSession _coveo = null!;

    private ISecurityCacheClient Cache => _coveo.Client.SecurityCache;

    public async Task InitializeAsync()
    {
        _coveo = await EmulatorSession.StartSecuredAsync();
        await _coveo.Client.SecurityIdentities.PushAsync(Provider,
        [
            new SecurityIdentity(All, GrantedIdentities.None) { Members = { Staff } },
            SecuredPeople.Group("staff", ["ana", "ghost", .. Enumerable.Range(0, 150).Select(number => $"user{number:000}")]),
            .. SecuredPeople.Named("ana", "zed"),
            IdentityOperation.Disable(Identity.User("zed")),
        ]);
    }

    public async Task DisposeAsync() => await _coveo.DisposeAsync();

    [Fact]
    public async Task The_status_counts_identities_by_state()
    {
        var statistics = (await Cache.GetStatusAsync()).Statistics!;

        statistics.IdentitiesByState[CachedIdentityState.Disabled].Should().Be(1);
        statistics.IdentitiesByState[CachedIdentityState.NotUpdated].Should().Be(151);
        statistics.NumberOfIdentitiesInError.Should().Be(0);
    }

    [Fact]
    public async Task Identities_are_listed_by_several_states_at_once()
    {
        (await Cache.ListIdentitiesAsync(Provider).CountAsync()).Should().Be(155);
        var filter = new CachedIdentityFilter { States = [CachedIdentityState.Disabled, CachedIdentityState.UpToDate] };
        (await Cache.ListIdentitiesAsync(Provider, filter).ToListAsync()).Select(cached => $"{cached.Identity.Name}: {cached.State}")
            .Should().BeEquivalentTo("all: UpToDate", "staff: UpToDate", "ana: UpToDate", "zed: Disabled");
    }

    [Fact]
    public async Task Identities_are_listed_by_the_time_of_their_last_update()
    {
        var updated = (await Cache.GetAsync(Provider, Ana)).LastUpdateDate!.Value;
        var after = new CachedIdentityFilter { From = updated.AddHours(1) };
        var around = new CachedIdentityFilter { From = updated, To = updated, States = [CachedIdentityState.UpToDate] };

        (await Cache.ListIdentitiesAsync(Provider, after).CountAsync()).Should().Be(0);
        (await Cache.ListIdentitiesAsync(Provider, around).ToListAsync()).Should().Contain(cached => cached.Identity.Name == "ana");
    }

    [Fact]
    public async Task Identities_are_searched_by_name_and_type()
    {
        (await NamesAsync(Cache.SearchAsync(new CachedIdentitySearch("STA", Provider)))).Should().Equal("staff");
        (await NamesAsync(Cache.SearchAsync(new CachedIdentitySearch("host", Provider) { Match = CachedIdentityMatch.Substring }))).Should().Equal("ghost");
        (await NamesAsync(Cache.SearchAsync(new CachedIdentitySearch("a", Provider) { Types = [IdentityType.Group] }))).Should().Equal("all");
        (await Cache.SearchAsync(new CachedIdentitySearch("user")).CountAsync()).Should().Be(150);
    }

    [Fact]
    public async Task One_identity_tells_its_state()
    {
        var ana = await Cache.GetAsync(Provider, Identity.User("ANA"));

        (ana.Identity.Provider, ana.State, ana.LastUpdateErrorDetail).Should().Be((Provider, CachedIdentityState.UpToDate, null));
        (await Cache.GetAsync(Provider, Identity.User("ghost"))).State.Should().Be(CachedIdentityState.NotUpdated);
        await FluentActions.Awaiting(() => Cache.GetAsync(Provider, Identity.User("nobody"))).Should().ThrowAsync<CoveoNotFoundException>();
    }

    [Fact]
    public async Task Members_and_groups_are_listed_one_step_away_or_all_the_way()
    {
        (await NamesAsync(Cache.ListMembersAsync(Provider, All))).Should().Equal("staff");
        (await Cache.ListMembersAsync(Provider, All, recursive: true).CountAsync()).Should().Be(153);
        (await NamesAsync(Cache.ListParentsAsync(Provider, Ana))).Should().Equal("staff");
        (await NamesAsync(Cache.ListParentsAsync(Provider, Ana, recursive: true))).Should().BeEquivalentTo("staff", "all");
    }

    [Fact]
    public async Task Refreshes_are_taken()
    {
        await Cache.RefreshAsync();
        await Cache.RefreshAsync(Provider);
        await Cache.RefreshAsync(Provider, Ana);
        await Cache.CancelRefreshAsync(Provider);

        await FluentActions.Awaiting(() => Cache.RefreshAsync("No Provider")).Should().ThrowAsync<CoveoNotFoundException>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disabled_identities_are_enabled_again(bool isOfAllProviders)
    {
        await (isOfAllProviders ? Cache.EnableDisabledAsync() : Cache.EnableDisabledAsync(Provider));

        (await Cache.GetAsync(Provider, Identity.User("zed"))).State.Should().Be(CachedIdentityState.UpToDate);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(IAsyncEnumerable<CachedIdentity> identities) =>
        await identities.Select(cached => cached.Identity.Name).ToListAsync();
}
