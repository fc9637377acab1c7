using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Secured;

/// <summary>Every call about security identity providers.</summary>
public class SecurityProviderTests
{
    private const string Provider = EmulatorSession.Provider;

    [Fact]
    public async Task A_provider_is_created_for_a_source_and_read_back()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        await coveo.Client.SecurityIdentities.PushAsync(Provider, [.. SecuredPeople.Named("ana"), SecuredPeople.Group("staff", "ana", "ghost")]);

        var provider = await coveo.Client.SecurityProviders.GetAsync(Provider);

        (provider.Id, provider.Name, provider.Type, provider.IsCaseSensitive).Should().Be((Provider, Provider, "EXPANDED", false));
        provider.SourceIds.Should().Equal(coveo.SourceId);
        provider.CascadingProviders.Should().ContainSingle().Which.ToString().Should().Be($"{Identity.EmailSecurityProvider} (EMAIL)");
        provider.Statistics!.NumberOfIdentities.Should().Be(3);
        provider.Statistics.IdentitiesByState[CachedIdentityState.NotUpdated].Should().Be(1);
    }

    [Fact]
    public async Task Providers_are_listed_over_pages_the_built_in_one_too()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        for (var i = 0; i < 120; i++)
        {
            await coveo.Client.SecurityProviders.CreateForSourceAsync($"Wiki {i:000}", coveo.SourceId);
        }

        (await coveo.Client.SecurityProviders.ListAsync().Select(provider => provider.Id).ToListAsync())
            .Should().OnlyHaveUniqueItems().And.HaveCount(122).And.Contain([Provider, Identity.EmailSecurityProvider, "Wiki 119"]);
        (await coveo.Client.SecurityProviders.ListAsync("Wiki").CountAsync()).Should().Be(120);
        (await coveo.Client.SecurityProviders.ListAsync("absent").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_provider_is_changed_and_the_new_cascade_takes_aliases()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        await coveo.Client.SecurityProviders.CreateAsync(new SecurityProviderDefinition("Wiki", coveo.SourceId) { IsCaseSensitive = true });

        var changed = await coveo.Client.SecurityProviders.UpdateAsync(Provider, new SecurityProviderDefinition(Provider, coveo.SourceId)
        {
            DisplayName = "Ours",
            CascadingProviders = [CascadingSecurityProvider.Email, new CascadingSecurityProvider("Wiki", "EXPANDED")],
        });

        changed.DisplayName.Should().Be("Ours");
        (await coveo.Client.SecurityProviders.GetAsync(Provider)).CascadingProviders!.Select(cascade => cascade.Id).Should().BeEquivalentTo(Identity.EmailSecurityProvider, "Wiki");
        (await coveo.Client.SecurityProviders.GetAsync("Wiki")).IsCaseSensitive.Should().BeTrue();
        await coveo.Client.SecurityIdentities.AddOrUpdateAliasAsync(Provider, new SecurityIdentityAlias(Identity.User("ana"), GrantedIdentities.None, Identity.User("ana", "Wiki")));
        (await coveo.Query.IdentityAsync(Provider, "ana")).GetProperty("aliases")[0].GetProperty("usable").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_deleted_provider_takes_the_access_of_its_people_with_it()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        await coveo.Client.SecurityIdentities.PushAsync(Provider, SecuredPeople.Named("ana"));
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://1") { Permissions = DocumentPermissions.Only(Identity.User("ana", Provider)) });
        (await coveo.Query.SeenByAsync(coveo.SourceId, "ana@acme.example")).Should().Equal("a://1");

        await coveo.Client.SecurityProviders.DeleteAsync(Provider);

        (await coveo.Query.SeenByAsync(coveo.SourceId, "ana@acme.example")).Should().BeEmpty();
        await FluentActions.Awaiting(() => coveo.Client.SecurityProviders.GetAsync(Provider)).Should().ThrowAsync<CoveoNotFoundException>();
        await FluentActions.Awaiting(() => coveo.Client.SecurityProviders.DeleteAsync(Provider)).Should().ThrowAsync<CoveoNotFoundException>();
    }

    [Fact]
    public async Task A_name_that_is_taken_is_an_error()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();

        await FluentActions.Awaiting(() => coveo.Client.SecurityProviders.CreateForSourceAsync(Provider, coveo.SourceId)).Should().ThrowAsync<CoveoPushException>();
    }
}
