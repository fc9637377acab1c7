using System.Net;
using System.Text.Json.Nodes;
using Coveo.Push;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;
using UnitTesting.Crawler;
using UnitTesting.Tests.Doubles;
using Xunit;

namespace UnitTesting.Tests;

/// <summary>What goes over the wire, byte for byte: the real client above a handler that answers as the test says.</summary>
public sealed class WithMockHttp : IDisposable
{
    private const string SourceId = "acmeorg1-shop";
    private const string Source = "https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/acmeorg1-shop";

    private readonly MockHttpMessageHandler _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_changed_product_is_put_to_its_source_with_the_key()
    {
        string? body = null;
        _http.Expect(HttpMethod.Put, $"{Source}/documents")
            .WithQueryString("documentId", "https://shop.acme.example/products/7")
            .WithHeaders("Authorization", "Bearer xx11111111-2222-4333-8444-555555555555")
            .With(request => (body = request.Content!.ReadAsStringAsync().GetAwaiter().GetResult()) is not null)
            .Respond(HttpStatusCode.Accepted);
        using var coveo = new CoveoPushClient(Options(), _http);

        await new ProductCrawler(new ProductList(new Product("7", "Kayak") { Price = 499.5m }), coveo, SourceId).UpdateAsync("7");

        _http.VerifyNoOutstandingExpectation();
        Assert.Equal(499.5m, (decimal)JsonNode.Parse(body!)!["price"]!);
    }

    [Fact]
    public async Task What_fails_for_a_moment_is_sent_again()
    {
        _http.Expect(HttpMethod.Delete, $"{Source}/documents").Respond(HttpStatusCode.ServiceUnavailable);
        _http.Expect(HttpMethod.Delete, $"{Source}/documents").Respond(HttpStatusCode.Accepted);
        using var coveo = new CoveoPushClient(Options(), _http);

        Assert.Null(await new ProductCrawler(new ProductList(), coveo, SourceId).UpdateAsync("7"));

        _http.VerifyNoOutstandingExpectation();
    }

    [Fact]
    public async Task In_a_container_the_calls_and_the_uploads_have_a_handler_each()
    {
        using var storage = new MockHttpMessageHandler();
        storage.Expect(HttpMethod.Put, "https://storage.example/file-1")
            .With(request => request.Headers.Authorization is null)
            .Respond(HttpStatusCode.OK);
        _http.Expect(HttpMethod.Post, "https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/files")
            .Respond(HttpStatusCode.Created, "application/json", """{ "uploadUri": "https://storage.example/file-1", "fileId": "file-1", "requiredHeaders": {} }""");
        _http.Expect(HttpMethod.Put, $"{Source}/documents/batch").WithQueryString("fileId", "file-1").Respond(HttpStatusCode.Accepted);
        var services = new ServiceCollection();
        var push = services.AddCoveoPush(options => (options.OrganizationId, options.ApiKey) = ("acmeorg1", "xx11111111-2222-4333-8444-555555555555"));
        push.HttpClient.ConfigurePrimaryHttpMessageHandler(() => _http);
        push.UploadHttpClient.ConfigurePrimaryHttpMessageHandler(() => storage);
        await using var provider = services.BuildServiceProvider();

        var summary = await provider.GetRequiredService<ICoveoPushClient>().Batches.PushAsync(SourceId, [new PushDocument(ProductCrawler.AddressOf("7"))]);

        Assert.True(summary.IsComplete);
        storage.VerifyNoOutstandingExpectation();
        _http.VerifyNoOutstandingExpectation();
    }

    private static CoveoPushOptions Options() => new()
    {
        OrganizationId = "acmeorg1",
        ApiKey = "xx11111111-2222-4333-8444-555555555555",
        Retry = { BaseDelay = TimeSpan.FromMilliseconds(1) },
    };
}
