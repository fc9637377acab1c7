using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Crawling;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.HowTo;

/// <summary>The examples of docs/how-to/push-secured-content.md, compiled and run.</summary>
public sealed class PushSecuredContentPageExamples : CrawlTest
{
    private readonly CompanyDirectory directory = new();
    private readonly (string Url, string Title, string Text, string[] Readers)[] site = [("https://intranet.acme.example/budget", "Budget", "Numbers", ["staff"])];

    private CoveoPushClient client => Client;

    [Fact]
    public async Task Source_and_provider_are_made()
    {
        const string Source = """{"id":"s","name":"Intranet","sourceType":"PUSH","sourceVisibility":"SECURED","pushEnabled":true}""";
        var service = new RecordingService()
            .Then(HttpStatusCode.NotFound, """{"errorCode":"SECURITY_PROVIDER_DOES_NOT_EXIST","message":"m"}""")
            .Then(HttpStatusCode.OK, """{"sourceModels":[],"totalPages":0}""")
            .Then(HttpStatusCode.Created, Source)
            .Then(HttpStatusCode.OK, """{"id":"Intranet Identities","name":"Intranet Identities","type":"EXPANDED"}""")
            .Then(HttpStatusCode.OK, """{"items":[{"name":"department","type":"STRING"}],"totalEntries":1,"totalPages":1}""")
            .Then(HttpStatusCode.OK, Source)
            .Then(HttpStatusCode.Created, "{}");
        using var client = service.Client();

        var intranet = await client.Setup.EnsureSecuredSourceAsync("Intranet", new SecuredSourceSetup
        {
            Fields = [new FieldDefinition("department", FieldType.String)],
        });

        intranet.ToString().Should().Be("source s (new), security identity provider Intranet Identities (new)");
    }

    [Fact]
    public async Task People_groups_and_items_go_by_one_crawl()
    {
        var intranet = new SecuredSource { SourceId = SourceId, ProviderId = Provider };

        var options = new CrawlOptions { SecurityProviderId = intranet.ProviderId };
        await using var crawl = await client.Crawls.StartRebuildAsync(intranet.SourceId, options);
        foreach (var user in directory.Users)
        {
            var identity = new SecurityIdentity(Identity.User(user.Name), GrantedIdentities.None);
            await crawl.AddIdentityAsync(identity);
            await crawl.AddIdentityAsync(identity.AliasTo(Identity.Email(user.Email)));
        }

        foreach (var group in directory.Groups)
        {
            await crawl.AddIdentityAsync(new SecurityIdentity(Identity.Group(group.Name), GrantedIdentities.None, group.Users.Select(name => Identity.User(name))));
        }

        foreach (var page in site)
        {
            await crawl.AddAsync(new PushDocument(page.Url)
            {
                Title = page.Title,
                Body = DocumentBody.FromText(page.Text),
                Permissions = DocumentPermissions.Only(page.Readers.Select(name => Identity.Group(name))),
            });
        }

        Console.WriteLine(await crawl.CompleteAsync());

        Service.Items.Keys.Should().Equal("https://intranet.acme.example/budget");
        (crawl.SoFar.Outcome, crawl.SoFar.Identities).Should().Be((CrawlOutcome.Completed, 3));
    }

    private sealed class CompanyDirectory
    {
        public (string Name, string Email)[] Users { get; } = [("ana", "ana@acme.example")];

        public (string Name, string[] Users)[] Groups { get; } = [("staff", ["ana"])];
    }
}
