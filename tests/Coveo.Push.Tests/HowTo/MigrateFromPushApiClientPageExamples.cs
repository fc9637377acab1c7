using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.HowTo;

/// <summary>The examples of docs/how-to/migrate-from-push-api-client.md, compiled and run.</summary>
public class MigrateFromPushApiClientPageExamples
{
    private const string organizationId = RecordingService.OrganizationId;
    private const string apiKey = RecordingService.ApiKey;

    [Fact]
    public void A_client_is_made()
    {
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = organizationId, ApiKey = apiKey, Region = CoveoRegion.Canada });

        client.Should().NotBeNull();
    }

    [Fact]
    public async Task Products_are_pushed()
    {
        const string sourceId = RecordingService.SourceId;
        (string Url, string Name, decimal Price)[] products = [("https://acme.example/p/1", "Blue kayak", 499.90m)];
        var service = new RecordingService().Answers(HttpStatusCode.Created, """{"fileId":"f1","uploadUri":"https://storage.example/f1"}""");
        using var client = service.Client();

        var documents =
            from product in products
            select new PushDocument(product.Url) { Title = product.Name, Metadata = { ["price"] = product.Price } };
        await client.Batches.PushAsync(sourceId, documents);

        service.Calls.Should().HaveCount(3);
    }
}
