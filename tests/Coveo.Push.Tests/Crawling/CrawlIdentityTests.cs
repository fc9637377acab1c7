namespace Coveo.Push.Tests.Crawling;

/// <summary>A crawl of secured content: the identities of its provider are pushed first, and the old ones disabled.</summary>
public sealed class CrawlIdentityTests : CrawlTest
{
    [Fact]
    public async Task Identities_are_pushed_before_the_rest_of_the_items_and_old_ones_disabled()
    {
        Service.Identities["gone"] = 1;
        Options.SecurityProviderId = Provider;
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddAsync(Item("a://1"));
        await crawl.AddIdentityAsync(Person("ana"));
        await crawl.AddIdentityAsync(Person("ben").AliasTo(Identity.User("ben@acme.example", Identity.EmailSecurityProvider)));

        var report = await crawl.CompleteAsync();

        Service.Words.Where(call => call.StartsWith('i')).Select(call => call.Split(' ')[0]).Should().Equal("identities", "items");
        Service.Identities.Keys.Should().BeEquivalentTo("ana", "ben");
        (report.Identities, report.IdentitiesNotAccepted).Should().Be((2, 0));
    }

    [Fact]
    public async Task A_crawl_without_identities_disables_none()
    {
        Service.Identities["ana"] = 1;
        Options.SecurityProviderId = Provider;

        await RebuildAsync("a://1");

        Service.Identities.Should().ContainKey("ana");
    }

    [Fact]
    public async Task An_identity_needs_a_provider()
    {
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId);

        var adding = () => crawl.AddIdentityAsync(Person("ana")).AsTask();

        await adding.Should().ThrowAsync<InvalidOperationException>().WithMessage("*CrawlOptions.SecurityProviderId*");
    }
}
