using System.Net;
using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Files;

public class FilesClientTests
{
    private const string Container =
        """
        {
          "uploadUri": "https://bucket.s3.us-east-1.amazonaws.com/proda/blobstore/acmeorg1/b5e8767e-8f0d?X-Amz-Signature=a%2Fb%3D&X-Amz-Expires=3600",
          "fileId": "b5e8767e-8f0d",
          "requiredHeaders": { "x-amz-server-side-encryption": "AES256", "Content-Type": "application/octet-stream" }
        }
        """;

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK).Then(HttpStatusCode.Created, Container);

    [Fact]
    public async Task Creating_a_container_posts_without_a_body_and_reads_where_to_upload()
    {
        var container = await _service.Client().Files.CreateAsync();

        _service.Call.Line.Should().Be("POST https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/files?useVirtualHostedStyleUrl=true");
        _service.Call.Body.Should().BeNull();
        container.FileId.Should().Be("b5e8767e-8f0d");
        container.UploadUri.AbsoluteUri.Should().Be("https://bucket.s3.us-east-1.amazonaws.com/proda/blobstore/acmeorg1/b5e8767e-8f0d?X-Amz-Signature=a%2Fb%3D&X-Amz-Expires=3600");
        container.RequiredHeaders.Should().Equal(new Dictionary<string, string> { ["x-amz-server-side-encryption"] = "AES256", ["Content-Type"] = "application/octet-stream" });
        container.ToString().Should().Be("FileContainer { FileId = b5e8767e-8f0d }", "the URL is a secret");
    }

    [Fact]
    public async Task The_path_style_of_url_can_be_asked_for()
    {
        await _service.Client().Files.CreateAsync(useVirtualHostedStyleUrl: false);

        _service.Call.Line.Should().EndWith("/files?useVirtualHostedStyleUrl=false");
    }

    [Fact]
    public async Task An_upload_carries_the_required_headers_and_nothing_else()
    {
        var client = _service.Client();
        var container = await client.Files.CreateAsync();

        await client.Files.UploadAsync(container, Encoding.UTF8.GetBytes("""{"addOrUpdate":[]}"""));

        var upload = _service.Calls[^1];
        upload.Line.Should().Be("PUT " + container.UploadUri.AbsoluteUri);
        upload.HeaderLines.Should().Equal("Content-Type: application/octet-stream", "x-amz-server-side-encryption: AES256");
        upload.Text.Should().Be("""{"addOrUpdate":[]}""");
    }

    [Fact]
    public async Task An_upload_reaches_storage_without_token_user_agent_or_anything_that_was_not_required()
    {
        using var storage = new RawHttpServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = RecordingService.ApiKey });
        var container = new FileContainer { FileId = "f1", UploadUri = new Uri(storage.Address, "b/f1?s=%2F"), RequiredHeaders = new Dictionary<string, string> { ["Content-Type"] = "application/octet-stream", ["x-amz-acl"] = "private" } };

        await client.Files.UploadAsync(container, new MemoryStream([1, 2, 3, 4]));

        storage.Heads.Should().ContainSingle().Which.Split("\r\n").Where(line => line.Length > 0).Should().BeEquivalentTo(
            "PUT /b/f1?s=%2F HTTP/1.1",
            "Host: " + storage.Address.Authority,
            "x-amz-acl: private",
            "Content-Type: application/octet-stream",
            "Content-Length: 4");
    }

    [Fact]
    public async Task A_stream_is_sent_from_its_position_and_stays_open()
    {
        var client = _service.Client();
        var container = await client.Files.CreateAsync();
        using var content = new MemoryStream([1, 2, 3, 4]) { Position = 1 };

        await client.Files.UploadAsync(container, content);

        _service.Calls[^1].Body.Should().Equal(2, 3, 4);
        _service.Calls[^1].ContentLength.Should().Be(3);
        content.CanRead.Should().BeTrue();
    }

    [Fact]
    public async Task A_stream_without_a_length_is_refused_before_anything_is_sent()
    {
        var client = _service.Client();
        var container = await client.Files.CreateAsync();

        var uploading = () => client.Files.UploadAsync(container, new ForwardOnlyStream());

        await uploading.Should().ThrowAsync<ArgumentException>().WithMessage("The stream cannot seek, so it can tell neither its length*");
        _service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task More_than_256_MB_are_refused_before_anything_is_sent()
    {
        var client = _service.Client();
        var container = await client.Files.CreateAsync();

        var uploading = () => client.Files.UploadAsync(container, new ZeroStream(256_000_001));

        await uploading.Should().ThrowAsync<CoveoPayloadTooLargeException>().WithMessage("256000001 bytes do not fit a file container: it holds 256000000 (docs.coveo.com/en/63). Split the batch, or compress the body.");
        _service.Calls.Should().ContainSingle();
    }

    [Theory]
    [InlineData("", "it names no file container")]
    [InlineData("[]", "it names no file container")]
    [InlineData("{\"fileId\":\"f\"}", "it names no file container")]
    [InlineData("{\"fileId\":\"f\",\"uploadUri\":\"not a url\"}", "its upload address is not an https URL")]
    [InlineData("{\"fileId\":\"f\",\"uploadUri\":\"http://storage.example/f\"}", "its upload address is not an https URL")]
    [InlineData("{\"fileId\":\"f\",\"uploadUri\":\"https://s.example/f\",\"requiredHeaders\":{\"a\":\"b\\r\\nc: d\"}}", "a required header cannot be sent")]
    [InlineData("{\"fileId\":\"f\",\"uploadUri\":\"https://s.example/f\",\"requiredHeaders\":{\"a b\":\"c\"}}", "a required header cannot be sent")]
    [InlineData("{\"fileId\":\"f\",\"uploadUri\":\"https://s.example/f\",\"requiredHeaders\":{\"a\":5}}", "it names no file container")]
    public async Task An_answer_that_gives_no_safe_place_to_upload_to_is_refused(string body, string problem)
    {
        var service = new RecordingService().Answers(HttpStatusCode.Created, body);

        var creating = () => service.Client().Files.CreateAsync();

        (await creating.Should().ThrowAsync<CoveoPushException>()).WithMessage($"CreateFileContainer was answered with 201, but {problem}. Check that https://api.cloud.coveo.com is a Coveo host.")
            .Which.Failure.Should().Be(PushFailure.UnexpectedResponse);
    }
}
