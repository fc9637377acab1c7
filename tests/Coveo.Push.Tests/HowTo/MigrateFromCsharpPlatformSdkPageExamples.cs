using System.Net;
using Coveo.Push.Tests.Crawling;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.HowTo;

/// <summary>The examples of docs/how-to/migrate-from-csharp-platform-sdk.md, compiled and run.</summary>
public sealed class MigrateFromCsharpPlatformSdkPageExamples : CrawlTest
{
    private const string sourceId = SourceId;
    private const string organizationId = RecordingService.OrganizationId;
    private const string apiKey = RecordingService.ApiKey;

    private readonly RecordingService recorder = new RecordingService().Answers(HttpStatusCode.Created, """{"id":"Acme","fileId":"f1","uploadUri":"https://storage.example/f1"}""");

    [Fact]
    public void A_client_is_made()
    {
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = organizationId, ApiKey = apiKey });

        client.Should().NotBeNull();
    }

    [Fact]
    public async Task One_item_is_pushed()
    {
        var changed = new DateTimeOffset(2026, 8, 31, 12, 0, 0, TimeSpan.Zero);
        var cancellationToken = CancellationToken.None;
        using var client = recorder.Client();

        var document = new PushDocument("https://acme.example/p/1")
        {
            Title = "Blue kayak",
            ClickableUri = "https://acme.example/p/1",
            Date = changed,
            Body = DocumentBody.FromText("A kayak, and it is blue."),
        };
        await client.Documents.AddOrUpdateAsync(sourceId, document, cancellationToken: cancellationToken);

        recorder.Call.Text.Should().ContainAll("Blue kayak", "2026-08-31T12:00:00.000Z", "A kayak, and it is blue.");
    }

    [Fact]
    public async Task A_batch_is_pushed()
    {
        (string Url, string Name, decimal Price)[] products = [("https://acme.example/p/1", "Blue kayak", 499.90m)];
        string[] idsOfGone = ["https://acme.example/p/2"];
        var cancellationToken = CancellationToken.None;
        using var client = recorder.Client();

        IEnumerable<PushOperation> Changes()
        {
            foreach (var product in products)
            {
                yield return new PushDocument(product.Url) { Title = product.Name, Metadata = { ["price"] = product.Price } };
            }

            foreach (var id in idsOfGone)
            {
                yield return PushOperation.Delete(id);
            }
        }

        var summary = await client.Batches.PushAsync(sourceId, Changes(), cancellationToken: cancellationToken);
        Console.WriteLine(summary);

        summary.Accepted.Should().Be(2);
        Uploads().Should().Equal("""{"addOrUpdate":[{"documentId":"https://acme.example/p/1","title":"Blue kayak","price":499.90}],"delete":[{"documentId":"https://acme.example/p/2"}]}""");
    }

    [Fact]
    public async Task A_secured_item_is_pushed()
    {
        var cancellationToken = CancellationToken.None;
        using var client = recorder.Client();

        var document = new PushDocument("https://intranet.acme.example/budget")
        {
            Permissions = DocumentPermissions.Only(Identity.Group("staff")).Deny(Identity.Group("contractors")),
        };
        await client.Documents.AddOrUpdateAsync(sourceId, document, cancellationToken: cancellationToken);

        recorder.Call.Text.Should().ContainAll("\"allowAnonymous\":false", "staff", "contractors");
    }

    [Fact]
    public async Task Identities_are_pushed()
    {
        const string providerId = "Acme";
        var cancellationToken = CancellationToken.None;
        using var client = recorder.Client();

        await client.SecurityProviders.CreateForSourceAsync(providerId, sourceId, cancellationToken);

        var ana = new SecurityIdentity(Identity.User("ana"), GrantedIdentities.None);
        var staff = new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { ana.Identity } };
        IdentityOperation[] changes = [ana, ana.AliasTo(Identity.Email("ana@acme.example")), staff, IdentityOperation.Disable(Identity.User("bo"))];
        await client.SecurityIdentities.PushAsync(providerId, changes, cancellationToken: cancellationToken);

        Uploads().Should().ContainSingle().Which.Should().ContainAll("ana@acme.example", "staff", "\"deleted\":[{\"identity\":{\"name\":\"bo\"");
    }

    [Fact]
    public async Task A_source_is_rebuilt()
    {
        Service.Holds("https://acme.example/gone");
        (string Url, string Title)[] site = [("https://acme.example/1", "One")];
        var cancellationToken = CancellationToken.None;
        var client = Client;

        await using var crawl = await client.Crawls.StartRebuildAsync(sourceId, cancellationToken: cancellationToken);
        foreach (var page in site)
        {
            await crawl.AddAsync(new PushDocument(page.Url) { Title = page.Title }, cancellationToken);
        }

        Console.WriteLine(await crawl.CompleteAsync(cancellationToken: cancellationToken));

        Service.Items.Keys.Should().Equal("https://acme.example/1");
    }

    private IEnumerable<string> Uploads() => recorder.Calls.Where(call => call.Address.Host == "storage.example").Select(call => call.Text!);
}
