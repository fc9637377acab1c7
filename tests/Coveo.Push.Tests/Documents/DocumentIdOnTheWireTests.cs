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
    [InlineData("x://!*'();:@,$[]\\\"<>|^`{}", "x%3A%2F%2F%21%2A%27%28%29%3B%3A%40%2C%24%5B%5D%5C%22%3C%3E%7C%5E%60%7B%7D")]
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
    [InlineData("a:b", "is not a URI")]
    [InlineData("mailto:x", "is not a URI")]
    [InlineData("https:/", "is not a URI")]
    [InlineData("https:/acme.example", "is not a URI")]
    [InlineData("https://", "is not a URI: it needs a scheme, '://' and something after it, as in 'https://acme.example/p/1', 'file:///a.txt' or 'product://1'.")]
    [InlineData("C:\\docs\\a.txt", "is a path, not a URI: use a file URI such as 'file:///C:/docs/a.txt'.")]
    [InlineData("c:/docs/a.txt", "is a path, not a URI")]
    [InlineData("\\\\server\\docs\\a.txt", "is a path, not a URI")]
    public async Task An_id_that_would_never_be_indexed_is_refused_before_anything_is_sent(string documentId, string problem)
    {
        var service = new RecordingService();

        var adding = () => service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument(documentId));
        var deleting = () => service.Client().Documents.DeleteAsync(RecordingService.SourceId, documentId);

        (await adding.Should().ThrowAsync<CoveoInvalidDocumentException>()).Which.Message.Should().StartWith($"documentId '{documentId}' {problem}");
        await deleting.Should().ThrowAsync<CoveoInvalidDocumentException>();
        service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("file:///a.txt")]
    [InlineData("a://b")]
    [InlineData("file:///C:/docs/a.txt")]
    public async Task A_uri_of_any_scheme_is_taken(string documentId)
    {
        var service = new RecordingService();

        await service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument(documentId));

        service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_control_character_in_an_id_is_refused_and_shown_escaped()
    {
        var adding = () => new RecordingService().Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b\nc"));

        await adding.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage(@"documentId 'a://b\u000Ac' holds a control character*");
    }

    // Not a row above: the runner itself cannot carry such a text from discovery to the run.
    [Fact]
    public async Task Half_a_surrogate_pair_in_an_id_would_name_another_item_and_is_refused()
    {
        var service = new RecordingService();

        var adding = () => service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://\uD83D"));
        var deleting = () => service.Client().Documents.DeleteAsync("s\uD83D", "a://b");

        await adding.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage(@"documentId 'a://\uD83D' holds half of a surrogate pair*");
        await deleting.Should().ThrowAsync<ArgumentException>().WithMessage("*which is not an ID*");
        service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("a://", 6990, 'x')]
    [InlineData("a://", 776, '€')]
    public async Task An_id_that_fits_the_request_line_is_taken(string start, int count, char character)
    {
        var service = new RecordingService();
        var documentId = start + new string(character, count);

        await service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument(documentId));
        await service.Client().Documents.DeleteAsync(RecordingService.SourceId, documentId);

        service.Calls.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(6991, 'x', "7,001")]
    [InlineData(777, '€', "7,003")]
    [InlineData(70_000, 'x', "70,010")]
    public async Task An_id_that_does_not_fit_the_request_line_is_refused_with_its_length(int count, char character, string length)
    {
        var service = new RecordingService();
        var documentId = "a://" + new string(character, count);

        var adding = () => service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument(documentId));
        var deleting = () => service.Client().Documents.DeleteAsync(RecordingService.SourceId, documentId);

        (await adding.Should().ThrowAsync<CoveoInvalidDocumentException>()).WithMessage(
            $"documentId 'a://{new string(character, 116)}…' has {length} characters when percent-encoded; the request line, in which a call for a single item carries it, takes 7,000. Give the item a shorter one.");
        await deleting.Should().ThrowAsync<CoveoInvalidDocumentException>();
        service.Calls.Should().BeEmpty();
    }
}
