using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Setup;

public sealed class SecuredSourceSetupTests
{
    private static readonly SecuredSourceSetup Setup = new()
    {
        ProviderName = "People",
        Fields = [new FieldDefinition("department", FieldType.String), new FieldDefinition("pages", FieldType.Long)],
        ApiKeyName = "Intranet crawler",
    };

    [Fact]
    public async Task It_makes_everything_once_and_finds_it_again()
    {
        await using var coveo = await EmulatorSession.StartAsync();

        var first = await coveo.Client.Setup.EnsureSecuredSourceAsync("Intranet", Setup);
        var second = await coveo.Client.Setup.EnsureSecuredSourceAsync("Intranet", Setup);

        (first.IsSourceCreated, first.IsProviderCreated, first.Fields!.Created.Count).Should().Be((true, true, 2));
        first.ApiKey!.Key.DisplayName.Should().Be("Intranet crawler");
        second.Should().BeEquivalentTo(new { first.SourceId, first.ProviderId, IsSourceCreated = false, IsProviderCreated = false, ApiKey = (object?)null });
        second.Fields!.Created.Should().BeEmpty();
        var provider = await coveo.Client.SecurityProviders.GetAsync("People");
        provider.SourceIds.Should().Equal(first.SourceId);
        provider.CascadingProviders!.Select(cascade => cascade.Id).Should().Equal(Identity.EmailSecurityProvider);
    }

    [Fact]
    public async Task The_key_that_it_makes_pushes_secured_items_there_and_is_good_for_nothing_else()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var made = await coveo.Client.Setup.EnsureSecuredSourceAsync("Intranet", Setup);
        using var crawler = coveo.Connect(made.ApiKey!.Secret.Reveal());

        await crawler.SecurityIdentities.AddOrUpdateAliasAsync(
            made.ProviderId, new SecurityIdentityAlias(Identity.User("ana"), GrantedIdentities.None, Identity.Email("ana@acme.example")));
        await crawler.Documents.AddOrUpdateAsync(made.SourceId, new PushDocument("a://1") { Permissions = DocumentPermissions.Only(Identity.User("ana", made.ProviderId)) });

        (await coveo.Query.SeenByAsync(made.SourceId, "ana@acme.example")).Should().Equal("a://1");
        (await coveo.Query.SeenByAsync(made.SourceId, "bo@acme.example")).Should().BeEmpty();
        await FluentActions.Awaiting(() => crawler.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://1"))).Should().ThrowAsync<CoveoAuthenticationException>();
    }

    [Fact]
    public async Task A_provider_that_is_there_gets_the_source_and_keeps_what_it_has()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var first = await coveo.Client.Setup.EnsureSecuredSourceAsync("Intranet", Setup);

        var second = await coveo.Client.Setup.EnsureSecuredSourceAsync("Wiki", new SecuredSourceSetup { ProviderName = "People" });

        second.IsProviderCreated.Should().BeFalse();
        (await coveo.Client.SecurityProviders.GetAsync("People")).SourceIds.Should().BeEquivalentTo(first.SourceId, second.SourceId);
    }

    [Fact]
    public async Task A_source_of_that_name_that_is_not_secured_is_left_as_it_is()
    {
        await using var coveo = await EmulatorSession.StartAsync();

        await FluentActions.Awaiting(() => coveo.Client.Setup.EnsureSecuredSourceAsync("Test source", Setup)).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("The source 'Test source' (*) is there already and has the visibility Private, so that permissions of its items do not count. Choose another name, or delete it first.");

        (await coveo.Client.ApiKeys.ListAsync()).Should().NotContain(key => key.DisplayName == "Intranet crawler");
        await FluentActions.Awaiting(() => coveo.Client.SecurityProviders.GetAsync("People")).Should().ThrowAsync<CoveoNotFoundException>();
    }

    [Fact]
    public async Task A_creation_whose_answer_was_lost_is_found_by_its_name()
    {
        await using var coveo = await EmulatorSession.StartAsync(new CoveoEmulatorOptions
        {
            Faults = { new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterBody, Route = "POST /rest/organizations/*/sources", Times = 1, After = 1 } },
        });

        var made = await coveo.Client.Setup.EnsureSecuredSourceAsync("Intranet", Setup);

        made.IsSourceCreated.Should().BeTrue();
    }
}
