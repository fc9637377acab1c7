using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Pages;

/// <summary>The example of README.md, compiled and run.</summary>
public class ReadmePageExamples
{
    private const string organization = CoveoEmulator.OrganizationId;
    private const string key = CoveoEmulator.ApiKey;

    [Fact]
    public async Task A_source_is_made_equal_to_a_shop()
    {
        await using var session = await EmulatorSession.StartAsync();
        var local = session.Address;
        var sourceId = session.SourceId;
        (string Url, string Name, DateTimeOffset Changed)[] shop =
        [
            ("https://acme.example/p/1", "Blue kayak", DateTimeOffset.UnixEpoch),
            ("https://acme.example/p/2", "Paddle", DateTimeOffset.UnixEpoch),
        ];

        using var client = new CoveoPushClient(new() { OrganizationId = organization, ApiKey = key, Endpoint = local });
        await using var crawl = await client.Crawls.StartRebuildAsync(sourceId);
        foreach (var product in shop)
        {
            await crawl.AddAsync(new PushDocument(product.Url) { Title = product.Name, Date = product.Changed });
        }

        Console.WriteLine(await crawl.CompleteAsync()); // what was taken, what was not, and why

        crawl.SoFar.Outcome.Should().Be(CrawlOutcome.Completed);
        (await client.Sources.GetAsync(sourceId)).NumberOfDocuments.Should().Be(2);
    }
}
