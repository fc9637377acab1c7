using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Documents;

/// <summary>A documentId is compared byte for byte by the service, so it must arrive as it was given, whatever it holds.</summary>
public class DocumentIdOnTheWireTests
{
    [Theory]
    [InlineData("https://Acme.Example", "https%3A%2F%2FAcme.Example")]
    [InlineData("HTTP://acme.example:80/", "HTTP%3A%2F%2Facme.example%3A80%2F")]
    [InlineData("https://acme.example/a b", "https%3A%2F%2Facme.example%2Fa%20b")]
    [InlineData("https://acme.example/a?b=c&d=e#f", "https%3A%2F%2Facme.example%2Fa%3Fb%3Dc%26d%3De%23f")]
    [InlineData("https://acme.example/1+1", "https%3A%2F%2Facme.example%2F1%2B1")]
    [InlineData("https://acme.example/100%", "https%3A%2F%2Facme.example%2F100%25")]
    [InlineData("https://acme.example/%41%2f%2F%7e", "https%3A%2F%2Facme.example%2F%2541%252f%252F%257e")]
    [InlineData("https://acme.example/a/./b/../c//d", "https%3A%2F%2Facme.example%2Fa%2F.%2Fb%2F..%2Fc%2F%2Fd")]
    [InlineData("file:///żółw/🐢.txt", "file%3A%2F%2F%2F%C5%BC%C3%B3%C5%82w%2F%F0%9F%90%A2.txt")]
    [InlineData("product://e\u0301", "product%3A%2F%2Fe%CC%81")]
    [InlineData("product://\u00e9", "product%3A%2F%2F%C3%A9")]
    [InlineData("x:!*'();:@,$[]\\\"<>|^`{}", "x%3A%21%2A%27%28%29%3B%3A%40%2C%24%5B%5D%5C%22%3C%3E%7C%5E%60%7B%7D")]
    public async Task A_document_id_arrives_byte_for_byte(string documentId, string encoded)
    {
        using var server = new RawHttpServer();
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "key", Endpoint = server.Address });

        await client.Documents.AddOrUpdateAsync("s1", new PushDocument(documentId));
        await client.Documents.DeleteAsync("s1", documentId, deleteChildren: true);

        server.RequestLines.Should().Equal(
            $"PUT /push/v1/organizations/acmeorg1/sources/s1/documents?documentId={encoded} HTTP/1.1",
            $"DELETE /push/v1/organizations/acmeorg1/sources/s1/documents?documentId={encoded}&deleteChildren=true HTTP/1.1");
        Uri.UnescapeDataString(encoded).Should().Be(documentId);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("no scheme", "is not a URI")]
    [InlineData("/absolute/path", "is not a URI")]
    [InlineData("://nothing", "is not a URI")]
    [InlineData("1a://digit", "is not a URI")]
    [InlineData("scheme:", "is not a URI")]
    [InlineData("schéma://x", "is not a URI")]
    [InlineData("a:b\nc", "holds a control character")]
    public async Task An_id_that_would_never_be_indexed_is_refused_before_anything_is_sent(string documentId, string problem)
    {
        var service = new RecordingService();

        var adding = () => service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument(documentId));
        var deleting = () => service.Client().Documents.DeleteAsync(RecordingService.SourceId, documentId);

        (await adding.Should().ThrowAsync<CoveoInvalidDocumentException>()).Which.Message.Should().StartWith($"documentId '{documentId}' {problem}");
        await deleting.Should().ThrowAsync<CoveoInvalidDocumentException>();
        service.Calls.Should().BeEmpty();
    }

    // Not a row above: the runner itself cannot carry such a text from discovery to the run.
    [Fact]
    public async Task Half_a_surrogate_pair_in_an_id_would_name_another_item_and_is_refused()
    {
        var service = new RecordingService();

        var adding = () => service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a:\uD83D"));
        var deleting = () => service.Client().Documents.DeleteAsync("s\uD83D", "a:b");

        await adding.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("documentId '*' holds half of a surrogate pair*");
        await deleting.Should().ThrowAsync<ArgumentException>().WithMessage("*which is not an ID*");
        service.Calls.Should().BeEmpty();
    }
}
