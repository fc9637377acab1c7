using Coveo.Push.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.Docs.Tests.Examples;

/// <summary>The examples of README.md, compiled and run.</summary>
public sealed class ReadmePageExamples
{
    private const string apiKey = "xx11111111-key";

    private readonly Product[] shop = [new("https://acme.example/p/1", "Blue kayak", "Two seats", 499.5), new("https://acme.example/p/2", "Paddle", "Of ash", 49)];

    [Fact]
    public void A_client_is_made()
    {
        using var client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = "acmeorg1",
            ApiKey = apiKey,
            Region = CoveoRegion.Canada,
        });

        client.Batches.Should().NotBeNull();
    }

    [Fact]
    public async Task Items_are_pushed_to_a_local_Coveo_and_the_source_is_made_equal_to_them()
    {
        await using var coveo = await CoveoEmulator.StartAsync();
        using var client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = CoveoEmulator.OrganizationId,
            ApiKey = CoveoEmulator.ApiKey,
            Endpoint = coveo.BaseUri,
        });
        var sourceId = (await client.Sources.CreateAsync(new SourceDefinition("Shop", SourceVisibility.Shared))).Id;

        var documents =
            from product in shop
            select new PushDocument(product.Url)
            {
                Title = product.Name,
                Body = DocumentBody.FromText(product.Description),
                Metadata = { ["price"] = product.Price, ["colors"] = ["blue", "white"] },
            };
        var summary = await client.Batches.PushAsync(sourceId, documents);
        Console.WriteLine(summary); // 12,345 of 12,345 items accepted in 3 batches (8,765,432 bytes) within 1.5 s; 0 rejected, 0 failed, 0 not sent

        summary.Accepted.Should().Be(2);

        await using var crawl = await client.Crawls.StartRebuildAsync(sourceId);
        foreach (var document in documents)
        {
            await crawl.AddAsync(document);
        }

        Console.WriteLine(await crawl.CompleteAsync());

        crawl.SoFar.Outcome.Should().Be(CrawlOutcome.Completed);
    }

    private sealed record Product(string Url, string Name, string Description, double Price);
}
