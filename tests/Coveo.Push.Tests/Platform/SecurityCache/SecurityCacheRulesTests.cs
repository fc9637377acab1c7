using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>What is refused before the cache is asked.</summary>
public class SecurityCacheRulesTests
{
    private const string Provider = "My Provider";

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.NoContent);

    [Fact]
    public async Task An_id_that_cannot_be_a_providers_is_refused()
    {
        Refuses(() => Cache.ListIdentitiesAsync(" "), "'providerId' is empty.*");
        await RefusesAsync(() => Cache.GetAsync("..", Identity.User("ana")), "'providerId' is '..', which is not an ID.*");
        await RefusesAsync(() => Cache.RefreshAsync(""), "'providerId' is empty.*");
        await RefusesAsync(() => Cache.CancelRefreshAsync(""), "'providerId' is empty.*");
        await RefusesAsync(() => Cache.EnableDisabledAsync(""), "'providerId' is empty.*");

        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public void A_filter_that_leaves_nothing_or_makes_no_sense_is_refused()
    {
        var day = new DateTimeOffset(2025, 2, 3, 0, 0, 0, TimeSpan.Zero);

        Refuses(() => Cache.ListIdentitiesAsync(Provider, new CachedIdentityFilter { From = day.AddDays(1), To = day }), "The filter asks for identities from 2025-02-04T00:00:00.000Z to 2025-02-03T00:00:00.000Z, which is before.*");
        Refuses(() => Cache.ListIdentitiesAsync(Provider, new CachedIdentityFilter { States = [(CachedIdentityState)9] }), "'9' is no state of a cached identity.*");

        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public void A_search_without_a_term_or_with_a_blank_provider_is_refused()
    {
        Refuses(() => Cache.SearchAsync(new CachedIdentitySearch(" ")), "The search term is ' '.*");
        Refuses(() => Cache.SearchAsync(new CachedIdentitySearch("a", "")), "A provider to search 'a' in has a blank ID.*");
        Refuses(() => Cache.SearchAsync(new CachedIdentitySearch("a") { Match = (CachedIdentityMatch)9 }), "'9' is no way to match a name.*");

        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_identity_that_the_provider_cannot_have_is_refused()
    {
        Refuses(() => Cache.ListMembersAsync(Provider, Identity.Group("")), "The identity has the name ''.*");
        Refuses(() => Cache.ListParentsAsync(Provider, Identity.Email("ana@acme.example")), "User 'ana@acme.example' of 'Email Security Provider' is not of the provider 'My Provider'. Ask its own provider*");
        await RefusesAsync(() => Cache.GetAsync(Provider, new Identity("ana", (IdentityType)9)), "'9' is no type of a security identity.*");
        await RefusesAsync(() => Cache.RefreshAsync(Provider, Identity.User("\ud800")), "The identity has the name '\\uD800'.*");

        _service.Calls.Should().BeEmpty();
    }

    private ISecurityCacheClient Cache => _service.Client().SecurityCache;

    private static void Refuses(Action asking, string message) => asking.Should().Throw<ArgumentException>().WithMessage(message);

    private static async Task RefusesAsync(Func<Task> asking, string message) => await asking.Should().ThrowAsync<ArgumentException>().WithMessage(message);
}
