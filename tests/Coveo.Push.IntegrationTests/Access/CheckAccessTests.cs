using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Access;

/// <summary>A check of access names exactly what is wrong, and a crawl that it lets through works.</summary>
public class CheckAccessTests
{
    public static TheoryData<string> Lacking => ["organization", "source", "both"];

    [Theory]
    [MemberData(nameof(Lacking))]
    public async Task A_weak_key_is_told_exactly_what_it_lacks(string lacking)
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var lacks = Privilege.ToPushItems(coveo.SourceId).Where(privilege => lacking == "both" || (lacking == "source") == (privilege.TargetDomain == PrivilegeDomains.Source)).ToList();
        using var weak = await ConnectAsync(coveo, Privilege.ToPushItems(coveo.SourceId).Except(lacks));

        var report = await weak.CheckAccessAsync(coveo.SourceId);

        report.IsReady.Should().BeFalse();
        report.MissingPrivileges.Should().Equal(lacks);
        report.Findings.Where(finding => finding.Severity == AccessSeverity.Problem).Select(finding => finding.Text).Should().HaveCount(lacks.Count)
            .And.AllSatisfy(text => lacks.Should().Contain(privilege => text.Contains(privilege.ToString(), StringComparison.Ordinal)));
        await weak.Invoking(client => client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://b"))).Should().ThrowAsync<CoveoAuthenticationException>("what is told is true");
    }

    [Fact]
    public async Task A_key_that_is_told_to_be_ready_can_crawl()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        using var crawler = await ConnectAsync(coveo, Privilege.ToPushItems(coveo.SourceId));

        var report = await crawler.CheckAccessAsync(coveo.SourceId);

        report.IsReady.Should().BeTrue(report.ToString());
        report.Findings.Should().BeEmpty();
        report.Source!.Id.Should().Be(coveo.SourceId);
        report.Organization!.LifeCycle.Should().Be(OrganizationLifeCycle.Active);
        report.ClockSkew!.Value.Duration().Should().BeLessThan(TimeSpan.FromMinutes(1));
        await crawler.Status.SetAsync(coveo.SourceId, SourceStatus.Rebuild);
        await crawler.Batches.PushAsync(coveo.SourceId, [new PushDocument("a://b")]);
        await crawler.Status.SetAsync(coveo.SourceId, SourceStatus.Idle);
    }

    [Fact]
    public async Task Of_a_secured_source_its_providers_are_checked()
    {
        await using var coveo = await EmulatorSession.StartSecuredAsync();
        using var weak = await ConnectAsync(coveo, [.. Privilege.ToPushItems(coveo.SourceId), Privilege.ViewSecurityProviders]);
        using var strong = await ConnectAsync(coveo, [.. Privilege.ToPushItems(coveo.SourceId), .. Privilege.ToPushIdentities(EmulatorSession.Provider), Privilege.ViewSecurityProviders]);

        (await weak.CheckAccessAsync(coveo.SourceId)).MissingPrivileges.Should().Equal(Privilege.EditSecurityProvider(EmulatorSession.Provider));
        (await strong.CheckAccessAsync(coveo.SourceId)).IsReady.Should().BeTrue();
    }

    [Fact]
    public async Task A_paused_organization_is_found_out_and_resumed()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        using var http = new HttpClient { BaseAddress = coveo.Address };
        (await http.PostAsync("_emulator/organization?paused=true", content: null)).EnsureSuccessStatusCode();

        var report = await coveo.Client.CheckAccessAsync(coveo.SourceId);
        report.Findings.Should().ContainSingle().Which.Text.Should().StartWith("The organization is paused");
        (await coveo.Client.Invoking(client => client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://b"))).Should().ThrowAsync<CoveoPushException>())
            .Which.Failure.Should().Be(PushFailure.OrganizationPaused);

        await coveo.Client.Organization.ResumeAsync();

        (await coveo.Client.CheckAccessAsync(coveo.SourceId)).IsReady.Should().BeTrue();
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://b"));
    }

    [Fact]
    public async Task Limits_that_are_near_and_sources_that_are_gone_are_told()
    {
        await using var coveo = await EmulatorSession.StartAsync(new CoveoEmulatorOptions { Limits = EmulatorLimits.Off with { Sources = 1 } });

        var report = await coveo.Client.CheckAccessAsync("emulatororg-nosuchsource");

        report.NearLimits.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Key = LimitKeys.Sources, ActualCount = 1, Limit = 1 });
        report.Findings.Select(finding => finding.Severity).Should().Equal(AccessSeverity.Problem, AccessSeverity.Warning);
        report.Findings[0].Text.Should().StartWith("Source 'emulatororg-nosuchsource' does not exist.");
    }

    [Fact]
    public async Task The_organization_its_license_and_its_limits_are_read()
    {
        await using var coveo = await EmulatorSession.StartAsync(new CoveoEmulatorOptions { Limits = EmulatorLimits.Off with { Sources = 5 } });

        var organization = await coveo.Client.Organization.GetAsync(OrganizationFields.License | OrganizationFields.Status);

        organization.Id.Should().Be(CoveoEmulator.OrganizationId);
        organization.License!.Allows("PUSH", SourceVisibility.Secured).Should().BeTrue();
        organization.Status!.Health.Should().Be(OrganizationHealth.Healthy);
        (await coveo.Client.Organization.GetLicenseAsync()).Connectors.Should().HaveCount(2);
        (await coveo.Client.Organization.ListEntitlementsAsync()).Should().BeEmpty();
        (await coveo.Client.Organization.ListLimitsAsync()).Should().Contain(limit => limit.Section == LimitSections.Organization);
        (await coveo.Client.Organization.ListLimitsAsync(LimitSections.Content)).Should().HaveCount(6);
        (await coveo.Client.Organization.GetLimitAsync(LimitSections.Content, LimitKeys.Sources)).Should().BeEquivalentTo(new { ActualCount = 1, Limit = 5, Usage = 0.2 });
        (await coveo.Client.Organization.GetLimitHistoryAsync(LimitSections.Content, LimitKeys.Sources)).Should().ContainSingle().Which.Limit.Should().Be(5);
        (await coveo.Client.Privileges.ListForApiKeysAsync()).Should().Contain(Privilege.CreateFields);
    }

    private static async Task<CoveoPushClient> ConnectAsync(EmulatorSession coveo, IEnumerable<Privilege> privileges) =>
        coveo.Connect((await coveo.Client.ApiKeys.CreateAsync(new ApiKeyDefinition("Key", privileges))).Secret.Reveal());
}
