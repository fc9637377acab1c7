using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.SecurityIdentities;

/// <summary>The examples of docs/guides/secured-content.md, compiled and run.</summary>
public sealed class SecuredContentPageExamples : IDisposable
{
    private const string sourceId = RecordingService.SourceId;
    private const string Container = """{"fileId":"f1","uploadUri":"https://storage.example/f1"}""";

    private readonly RecordingService service = new RecordingService().Answers(HttpStatusCode.Created, Container, headers: ("Date", "Wed, 25 Nov 2026 12:00:00 GMT"));
    private readonly CoveoPushClient client;
    private readonly Directory directory = new();

    public SecuredContentPageExamples()
    {
        service.Time.Advance(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero) - service.Time.GetUtcNow());
        client = service.Client();
    }

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_source_and_a_provider_are_created()
    {
        service.Then(HttpStatusCode.Created, """{"id":"acmeorg1-abc","name":"Intranet","sourceVisibility":"SECURED"}""").Then(HttpStatusCode.Created, """{"id":"My Provider"}""");

        var source = await client.Sources.CreateAsync(new SourceDefinition("Intranet", SourceVisibility.Secured));
        var provider = await client.SecurityProviders.CreateForSourceAsync("My Provider", source.Id);

        provider.Id.Should().Be("My Provider");
        service.Calls[1].Text.Should().Contain("EmailSecurityProvider").And.Contain("acmeorg1-abc");
    }

    [Fact]
    public async Task Identities_are_pushed()
    {
        IEnumerable<IdentityOperation> Identities()
        {
            foreach (var user in directory.Users)
            {
                var identity = new SecurityIdentity(Identity.User(user.Name), GrantedIdentities.None);
                yield return identity;
                yield return identity.AliasTo(Identity.Email(user.Email));
            }

            foreach (var group in directory.Groups)
            {
                var identity = new SecurityIdentity(Identity.Group(group.Name), GrantedIdentities.None);
                foreach (var member in group.Users)
                {
                    identity.Members.Add(Identity.User(member));
                }

                yield return identity;
            }
        }

        var summary = await client.SecurityIdentities.PushAsync("My Provider", Identities());
        Console.WriteLine(summary); // 12,345 of 12,345 identities accepted in 2 batches (1,234,567 bytes) within 0.5 s; 0 rejected, 0 failed, 0 not sent

        summary.ToString().Should().StartWith("3 of 3 identities accepted in 1 batch (").And.EndWith(" bytes) within 0 s; 0 rejected, 0 failed, 0 not sent");
        Uploads().Should().Equal(
            """{"members":[{"identity":{"name":"ana","type":"USER"},"members":[],"wellKnowns":[]},"""
            + """{"identity":{"name":"staff","type":"GROUP"},"members":[{"name":"ana","type":"USER"}],"wellKnowns":[]}],"""
            + "\"mappings\":" + """[{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider"}],"wellKnowns":[]}]}""");
    }

    [Fact]
    public async Task Granted_identities_are_repeated()
    {
        var di = new SecurityIdentity(Identity.User("di"), GrantedIdentities.Of(Identity.Group("payroll")));
        await client.SecurityIdentities.AddOrUpdateAsync("My Provider", di);
        await client.SecurityIdentities.AddOrUpdateAliasAsync("My Provider", di.AliasTo(Identity.Email("di@acme.example")));

        service.Calls.Should().HaveCount(2).And.AllSatisfy(call => call.Text.Should().Contain("\"wellKnowns\":[{\"name\":\"payroll\",\"type\":\"GROUP\"}]"));
    }

    [Fact]
    public async Task A_group_leads_to_addresses()
    {
        var partners = new SecurityIdentity(Identity.Group("partners"), GrantedIdentities.None);
        await client.SecurityIdentities.PushAsync("My Provider",
        [
            partners,
            partners.AliasTo(Identity.Email("fay@partner.example"), Identity.Email("gus@partner.example")),
        ]);

        Uploads().Should().ContainSingle().Which.Should().ContainAll("fay@partner.example", "gus@partner.example");
    }

    [Fact]
    public async Task An_item_says_who_may_see_it()
    {
        var document = new PushDocument("https://intranet.acme.example/budget")
        {
            Title = "Budget",
            Permissions = DocumentPermissions.Only(Identity.Group("staff")).Deny(Identity.Group("contractors")),
        };
        await client.Batches.PushAsync(sourceId, [document]);

        Uploads().Should().ContainSingle().Which.Should().ContainAll("\"allowAnonymous\":false", "\"staff\"", "\"contractors\"");

        document.Permissions = DocumentPermissions.Nobody
            .Level("Document", level => level.Allow(Identity.User("ana")).Deny(Identity.User("bo")))
            .Level("Library", level => level.Allow(Identity.Group("staff")).And(set => set.Allow(Identity.Group("projectx"))));

        document.Validate(SourceVisibility.Secured).Should().BeEmpty();
        document.Permissions.Levels.Select(level => $"{level.Name} {level.Sets.Count}").Should().Equal("Document 1", "Library 2");
    }

    [Fact]
    public async Task A_crawl_keeps_the_order()
    {
        IEnumerable<IdentityOperation> Identities() => [new SecurityIdentity(Identity.User("ana"), GrantedIdentities.None)];
        IEnumerable<PushDocument> Documents() => [new PushDocument("https://intranet.acme.example/budget") { Permissions = DocumentPermissions.Anyone }];

        var rebuild = await client.Status.SetAsync(sourceId, SourceStatus.Rebuild);
        try
        {
            await client.SecurityIdentities.PushAsync("My Provider", Identities());
            await client.Batches.PushAsync(sourceId, Documents());

            var before = OrderingId.FromTime(rebuild.ServerTime!.Value);
            await client.Documents.DeleteOlderThanAsync(sourceId, before);
            await client.SecurityIdentities.DisableOlderThanAsync("My Provider", before);
        }
        finally
        {
            await client.Status.SetAsync(sourceId, SourceStatus.Idle);
        }

        var calls = service.Calls.Where(call => call.Address.AbsolutePath.Contains("/sources/", StringComparison.Ordinal) || call.Address.AbsolutePath.Contains("/providers/", StringComparison.Ordinal));
        calls.Select(call => string.Join('/', call.Address.PathAndQuery.Split('/')[^2..])).Should().Equal(
            $"{sourceId}/status?statusType=REBUILD",
            "permissions/batch?fileId=f1",
            "documents/batch?fileId=f1",
            "documents/olderthan?orderingId=1795608000000",
            "permissions/olderthan?orderingId=1795608000000",
            $"{sourceId}/status?statusType=IDLE");
    }

    [Fact]
    public async Task What_has_changed_is_pushed()
    {
        var staff = new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None)
        {
            Members = { Identity.User("ana"), Identity.User("cy"), Identity.Group("contractors") },
        };
        await client.SecurityIdentities.AddOrUpdateAsync("My Provider", staff);
        await client.SecurityIdentities.DisableAsync("My Provider", Identity.User("bo"));

        service.Calls.Select(call => call.Line.Split(' ')[0]).Should().Equal("PUT", "DELETE");
    }

    [Fact]
    public async Task The_cache_is_refreshed_and_looked_into()
    {
        service.Then(HttpStatusCode.NoContent).Then(HttpStatusCode.OK, """{"name":"ana","provider":"My Provider","type":"User","state":"UP_TO_DATE"}""");

        await client.SecurityCache.RefreshAsync("My Provider");
        var ana = await client.SecurityCache.GetAsync("My Provider", Identity.User("ana"));
        Console.WriteLine(ana); // User 'ana' of 'My Provider': UpToDate

        ana.ToString().Should().Be("User 'ana' of 'My Provider': UpToDate");
    }

    [Fact]
    public async Task A_push_is_told_of_the_source()
    {
        PushDocument[] documents = [new("https://intranet.acme.example/budget")];

        await FluentActions.Awaiting(PushAsync).Should().ThrowAsync<CoveoPushIncompleteException>().WithMessage("*Permissions are missing*");
        service.Calls.Should().BeEmpty();

        async Task PushAsync()
        {
            await client.Batches.PushAsync(sourceId, documents, new BatchOptions { SourceVisibility = SourceVisibility.Secured });
        }
    }

    [Fact]
    public void An_item_is_checked()
    {
        var document = new PushDocument("https://intranet.acme.example/budget");

        foreach (var finding in document.Validate(SourceVisibility.Secured))
        {
            Console.Error.WriteLine(finding); // Item 'https://intranet.acme.example/budget': Permissions are missing …
        }

        document.Validate(SourceVisibility.Secured).Should().ContainSingle().Which.ToString().Should().StartWith("Item 'https://intranet.acme.example/budget': Permissions are missing");
    }

    private IEnumerable<string?> Uploads() => service.Calls.Where(call => call.Address.Host == "storage.example").Select(call => call.Text);

    private sealed class Directory
    {
        public (string Name, string Email)[] Users { get; } = [("ana", "ana@acme.example")];

        public (string Name, string[] Users)[] Groups { get; } = [("staff", ["ana"])];
    }
}
