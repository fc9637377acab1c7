using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Pages;

/// <summary>The examples of docs/getting-started.md, compiled and run one after the other.</summary>
public class GettingStartedPageExamples
{
    private const string organizationId = CoveoEmulator.OrganizationId;
    private const string apiKey = CoveoEmulator.ApiKey;

    private static readonly (string Url, string Name, decimal Price, string Html, DateTimeOffset LastChanged)[] shop =
    [
        ("https://acme.example/products/1", "Blue kayak", 499.90m, "<p>A kayak.</p>", DateTimeOffset.UnixEpoch),
        ("https://acme.example/products/2", "Paddle", 49.90m, "<p>A paddle.</p>", DateTimeOffset.UnixEpoch),
    ];

    [Fact]
    public async Task From_a_client_to_items_that_are_found_and_deleted()
    {
        await using var coveo = await CoveoEmulator.StartAsync();
        var local = coveo.BaseUri;

        using var client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = organizationId,
            ApiKey = apiKey,
            Region = CoveoRegionParser.Parse("ca-central-1"),
            Endpoint = local,
        });

        var source = await client.Sources.CreateAsync(new SourceDefinition("Products", SourceVisibility.Shared));
        await client.Sources.WaitUntilReadyAsync(source.Id);

        await using var crawl = await client.Crawls.StartRebuildAsync(source.Id);
        foreach (var product in shop)
        {
            await crawl.AddAsync(new PushDocument(product.Url)
            {
                Title = product.Name,
                Date = product.LastChanged,
                FileExtension = ".html",
                Body = DocumentBody.FromText(product.Html),
                Metadata = { ["price"] = product.Price, ["colors"] = ["blue", "white"] },
            });
        }

        Console.WriteLine(await crawl.CompleteAsync());

        var verification = await crawl.VerifyAsync(TimeSpan.FromMinutes(10));
        Console.WriteLine(verification.IsConfirmed);

        verification.IsConfirmed.Should().BeTrue();

        await client.Documents.AddOrUpdateAsync(source.Id, new PushDocument("https://acme.example/products/1") { Title = "Blue kayak" });

        await client.Documents.DeleteAsync(source.Id, "https://acme.example/products/1");

        (await client.Sources.GetAsync(source.Id)).NumberOfDocuments.Should().Be(1);
    }

    [Fact]
    public async Task A_rebuild_without_a_crawl()
    {
        await using var session = await EmulatorSession.StartAsync();
        var client = session.Client;
        var source = await client.Sources.GetAsync(session.SourceId);
        PushDocument[] documents = [new("https://acme.example/products/3") { Title = "Tent" }];

        var rebuild = await client.Status.SetAsync(source.Id, SourceStatus.Rebuild);
        await client.Batches.PushAsync(source.Id, documents);
        await client.Documents.DeleteOlderThanAsync(source.Id, OrderingId.FromTime(rebuild.ServerTime!.Value));
        await client.Status.SetAsync(source.Id, SourceStatus.Idle);

        (await client.Sources.GetAsync(source.Id)).NumberOfDocuments.Should().Be(1);
    }

    [Fact]
    public void An_address_from_the_console_says_where_to_push()
    {
        var copied = CoveoSourceUrl.Parse("https://api-ca.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/acmeorg1-abc/documents");
        Console.WriteLine($"{copied.OrganizationId}, {copied.SourceId}, {copied.Region}, {copied.Environment}");

        copied.Region.Should().Be(CoveoRegion.Canada);
    }
}
