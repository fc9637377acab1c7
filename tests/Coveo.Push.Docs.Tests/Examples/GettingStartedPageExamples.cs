using Coveo.Push.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.Docs.Tests.Examples;

/// <summary>The examples of docs/getting-started.md, compiled and run.</summary>
public sealed class GettingStartedPageExamples
{
    private const string apiKey = "xx11111111-key";

    private readonly Product[] shop = [new("https://acme.example/products/1", "Blue kayak", "<p>Two seats</p>", 499.5, new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero))];

    [Fact]
    public void A_client_is_made()
    {
        using var client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = "acmeorg1",
            ApiKey = apiKey,
            Region = CoveoRegionParser.Parse("ca-central-1"),
        });

        client.Documents.Should().NotBeNull();
    }

    [Fact]
    public void The_address_of_a_source_says_everything_but_the_key()
    {
        var copied = CoveoSourceUrl.Parse("https://api-ca.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/acmeorg1-abc/documents");
        // copied.OrganizationId, copied.SourceId, copied.Region, copied.Environment

        (copied.OrganizationId, copied.SourceId, copied.Region, copied.Environment).Should().Be(("acmeorg1", "acmeorg1-abc", CoveoRegion.Canada, CoveoEnvironment.Production));
    }

    [Fact]
    public async Task Items_are_pushed_and_deleted()
    {
        await using var coveo = await CoveoEmulator.StartAsync();
        using var client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = CoveoEmulator.OrganizationId,
            ApiKey = CoveoEmulator.ApiKey,
            Endpoint = coveo.BaseUri,
            
        });

        var source = await client.Sources.CreateAsync(new SourceDefinition("Products", SourceVisibility.Private));

        var rebuild = await client.Status.SetAsync(source.Id, SourceStatus.Rebuild);

        var documents =
            from product in shop
            select new PushDocument(product.Url)
            {
                Title = product.Name,
                Date = product.LastChanged,
                FileExtension = ".html",
                Body = DocumentBody.FromText(product.Html),
                Metadata = { ["price"] = product.Price, ["colors"] = ["blue", "white"] },
            };
        await client.Batches.PushAsync(source.Id, documents);

        await client.Documents.DeleteAsync(source.Id, "https://acme.example/products/1");

        await client.Documents.DeleteOlderThanAsync(source.Id, OrderingId.FromTime(rebuild.ServerTime!.Value));
        await client.Status.SetAsync(source.Id, SourceStatus.Idle);

        using var http = new HttpClient { BaseAddress = coveo.BaseUri };
        (await http.GetStringAsync(new Uri("_emulator/info", UriKind.Relative))).Should().Contain("\"items\":0");
    }

    private sealed record Product(string Url, string Name, string Html, double Price, DateTimeOffset LastChanged);
}
