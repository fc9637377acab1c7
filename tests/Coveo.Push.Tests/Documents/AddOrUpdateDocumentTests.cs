using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Documents;

public class AddOrUpdateDocumentTests
{
    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.Accepted);

    [Fact]
    public async Task An_item_with_text_is_put_with_every_property_in_its_place()
    {
        var document = new PushDocument("file://docs/a.txt")
        {
            Title = "A",
            Author = "Ana",
            Date = new DateTimeOffset(2025, 2, 3, 5, 5, 6, TimeSpan.FromHours(1)),
            ClickableUri = "https://acme.example/a",
            FileExtension = ".txt",
            ParentId = "file://docs",
            Body = DocumentBody.FromText("Hello, \"crawler\"!\n"),
            Metadata = { ["tags"] = new[] { "x", "y" }, ["price"] = 12.50m, ["stock"] = 3, ["public"] = false },
        };

        await _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, document);

        _service.Call.Line.Should().Be($"PUT {RecordingService.SourceUrl}/documents?documentId=file%3A%2F%2Fdocs%2Fa.txt");
        _service.Call.HeaderLines.Should().Equal(
            "Accept: application/json",
            $"Authorization: Bearer {RecordingService.ApiKey}",
            "Content-Type: application/json",
            "User-Agent: Coveo.Push/0.1.0");
        _service.Call.Text.Should().Be(
            """{"title":"A","author":"Ana","date":"2025-02-03T04:05:06.000Z","clickableuri":"https://acme.example/a","tags":["x","y"],"price":12.50,"stock":3,"public":false,"fileExtension":".txt","parentId":"file://docs","data":"Hello, \"crawler\"!\n"}""");
    }

    [Theory]
    [InlineData(CompressionType.ZLib, "ZLIB")]
    [InlineData(CompressionType.GZip, "GZIP")]
    [InlineData(CompressionType.Deflate, "DEFLATE")]
    [InlineData(CompressionType.Lzma, "LZMA")]
    [InlineData(CompressionType.Uncompressed, "UNCOMPRESSED")]
    public async Task Compressed_bytes_travel_as_base64_with_their_type_in_the_query(CompressionType type, string wireName)
    {
        var document = new PushDocument("a://b") { FileExtension = ".bin", Body = DocumentBody.FromCompressedBytes(new byte[] { 0xFB, 0xEF, 0xFE, 0x00 }, type) };

        await _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, document);

        _service.Call.Line.Should().Be($"PUT {RecordingService.SourceUrl}/documents?documentId=a%3A%2F%2Fb&compressionType={wireName}");
        _service.Call.Text.Should().Be("""{"fileExtension":".bin","compressedBinaryData":"++/+AA=="}""");
    }

    [Fact]
    public async Task A_body_in_a_container_travels_as_its_file_id()
    {
        var document = new PushDocument("a://b") { Body = DocumentBody.InContainer("b5e8767e-8f0d", CompressionType.ZLib) };

        await _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, document);

        _service.Call.Line.Should().Be($"PUT {RecordingService.SourceUrl}/documents?documentId=a%3A%2F%2Fb&compressionType=ZLIB");
        _service.Call.Text.Should().Be("""{"compressedBinaryDataFileId":"b5e8767e-8f0d"}""");
    }

    [Fact]
    public async Task An_item_without_a_body_is_metadata_alone()
    {
        await _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b"), new OrderingId(ulong.MaxValue));

        _service.Call.Line.Should().Be($"PUT {RecordingService.SourceUrl}/documents?documentId=a%3A%2F%2Fb&orderingId=18446744073709551615");
        _service.Call.Text.Should().Be("{}");
    }

    [Fact]
    public async Task Text_travels_as_utf8_with_escapes_only_where_json_asks_for_them()
    {
        await _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b") { Title = "Żółw 🐢 <b>&'+</b> \u2028 \"quoted\" \\ \t\n\u0001" });

        _service.Call.Text.Should().Be("{\"title\":\"Żółw 🐢 <b>&'+</b> \u2028 \\\"quoted\\\" \\\\ \\t\\n\\u0001\"}");
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_text_becomes_the_replacement_character()
    {
        await _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b") { Title = "a\uD83Db", Body = DocumentBody.FromText("\uDC22") });

        _service.Call.Text.Should().Be("{\"title\":\"a\uFFFDb\",\"data\":\"\uFFFD\"}");
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("{}", null, null)]
    [InlineData("""{"orderingId":"18446744073709551615","requestId":"r1"}""", "18446744073709551615", "r1")]
    [InlineData("""{"orderingId":1738555506000}""", "1738555506000", null)]
    [InlineData("""{"orderingId":-1,"requestId":5}""", null, null)]
    [InlineData("""["unexpected"]""", null, null)]
    [InlineData("accepted", null, null)]
    public async Task Whatever_an_acceptance_says_the_item_was_accepted(string body, string? orderingId, string? requestId)
    {
        _service.Answers(HttpStatusCode.Accepted, body);

        var acceptance = await _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b"));

        acceptance.OrderingId?.ToString().Should().Be(orderingId);
        acceptance.RequestId.Should().Be(requestId);
    }
}
