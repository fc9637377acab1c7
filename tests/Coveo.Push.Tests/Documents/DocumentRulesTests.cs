using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Documents;

public class DocumentRulesTests
{
    private readonly RecordingService _service = new();

    [Theory]
    [InlineData("html")]
    [InlineData(".")]
    [InlineData("")]
    public Task A_file_extension_without_its_dot_is_refused(string extension) =>
        Refused(new PushDocument("a://b") { FileExtension = extension }, $"Item 'a://b' cannot be pushed: FileExtension is '{extension}'; it starts with a dot, as in '.html'.");

    [Theory]
    [InlineData(".tar/gz", ".tar/gz")]
    [InlineData(".a\\b", ".a\\b")]
    [InlineData(". html", ". html")]
    [InlineData(".html ", ".html ")]
    [InlineData(".html\n", @".html\u000A")]
    public Task A_file_extension_that_is_none_is_refused(string extension, string shown) =>
        Refused(new PushDocument("a://b") { FileExtension = extension }, $"Item 'a://b' cannot be pushed: FileExtension is '{shown}'; it has no spaces, slashes or control characters, as in '.html'.");

    [Theory]
    [InlineData(" ")]
    [InlineData("   ")]
    public Task A_metadata_key_of_spaces_is_refused(string key) =>
        Refused(new PushDocument("a://b") { Metadata = { [key] = "x" } }, $"Item 'a://b' cannot be pushed: Metadata key '{key}' is blank; give it a name.");

    [Fact]
    public Task A_metadata_key_with_a_control_character_is_refused_and_shown_escaped() =>
        Refused(new PushDocument("a://b") { Metadata = { ["co\tlor\u0000"] = "x" } }, @"Item 'a://b' cannot be pushed: Metadata key 'co\u0009lor\u0000' holds a control character; take it out.");

    [Theory]
    [InlineData("", "")]
    [InlineData("  ", "  ")]
    [InlineData("\t", @"\u0009")]
    public Task A_container_with_a_blank_id_is_refused(string fileId, string shown) =>
        Refused(
            new PushDocument("a://b") { Body = DocumentBody.InContainer(fileId, CompressionType.ZLib) },
            $"Item 'a://b' cannot be pushed: Body refers to a file container with the ID '{shown}', which is blank; give the FileId of the container that was uploaded to.");

    [Fact]
    public Task A_parent_that_is_no_uri_is_refused() =>
        Refused(new PushDocument("a://b") { ParentId = "folder" }, "Item 'a://b' cannot be pushed: ParentId 'folder' is not a URI: it needs a scheme, '://' and something after it, as in 'https://acme.example/p/1', 'file:///a.txt' or 'product://1'.");

    [Theory]
    [InlineData("data")]
    [InlineData("DATA")]
    [InlineData("DocumentId")]
    [InlineData("compressedbinarydata")]
    [InlineData("CompressedBinaryDataFileId")]
    [InlineData("compressiontype")]
    [InlineData("fileextension")]
    [InlineData("parentid")]
    [InlineData("Permissions")]
    [InlineData("orderingID")]
    public Task A_reserved_key_is_no_metadata_in_any_case(string key) =>
        Refused(new PushDocument("a://b") { Metadata = { [key] = "x" } }, $"Item 'a://b' cannot be pushed: Metadata key '{key}' is reserved for the item itself (docs.coveo.com/en/162); use the property of that name, or another key.");

    [Fact]
    public Task A_number_that_json_cannot_say_is_refused() =>
        Refused(new PushDocument("a://b") { Metadata = { ["price"] = double.NaN } }, "Item 'a://b' cannot be pushed: Metadata 'price' is NaN, which JSON cannot say; leave it out or give a finite number.");

    [Fact]
    public Task Such_a_number_in_a_list_is_refused_too() =>
        Refused(new PushDocument("a://b") { Metadata = { ["prices"] = new[] { 1.5, double.PositiveInfinity } } }, "Item 'a://b' cannot be pushed: Metadata 'prices' is 1.5;Infinity, which JSON cannot say; leave it out or give a finite number.");

    [Fact]
    public Task Everything_that_is_wrong_is_said_at_once() =>
        Refused(
            new PushDocument("a://b") { FileExtension = "x", Body = DocumentBody.InContainer("", CompressionType.ZLib), Metadata = { [""] = 1 } },
            "Item 'a://b' cannot be pushed: FileExtension is 'x'; it starts with a dot, as in '.html'. Metadata key '' is blank; give it a name. Body refers to a file container with the ID '', which is blank; give the FileId of the container that was uploaded to.");

    [Fact]
    public async Task A_request_above_6_MB_without_its_body_is_refused_before_anything_is_sent()
    {
        var document = new PushDocument("a://b") { Body = DocumentBody.FromText("a"), Metadata = { ["more"] = new string('b', 6_100_000) } };

        var adding = () => _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, document);

        (await adding.Should().ThrowAsync<CoveoPayloadTooLargeException>()).WithMessage(
            "Item 'a://b' makes a request of 6.1 MB; the service takes 6 MB (docs.coveo.com/en/63). Shorten its metadata.")
            .Which.Failure.Should().Be(PushFailure.PayloadTooLarge);
        _service.Calls.Should().BeEmpty();
    }

    private async Task Refused(PushDocument document, string message)
    {
        var adding = () => _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, document);

        (await adding.Should().ThrowAsync<CoveoInvalidDocumentException>()).WithMessage(message).Which.Failure.Should().Be(PushFailure.InvalidDocument);
        _service.Calls.Should().BeEmpty();
    }
}
