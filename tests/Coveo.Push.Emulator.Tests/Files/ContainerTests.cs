using System.Net.Http.Headers;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Files;

public sealed class ContainerTests : EmulatorTest
{
    [Parity(Topics.Batches, "docs.coveo.com/en/43")]
    [Theory]
    [InlineData("")]
    [InlineData("?useVirtualHostedStyleUrl=true")]
    [InlineData("?useVirtualHostedStyleUrl=false")]
    public async Task A_container_is_created_and_takes_an_upload(string query)
    {
        var target = UploadTarget.Read(await SendAsync(HttpMethod.Post, $"{PushBase}/files{query}"));
        var answer = await target.PutAsync(Anonymous, "content"u8.ToArray());

        Guid.TryParse(target.FileId, out _).Should().BeTrue();
        new Uri(target.UploadUri).AbsolutePath.Should().EndWith($"/{target.FileId}");
        new Uri(target.UploadUri).GetLeftPart(UriPartial.Authority).Should().Be(Emulator.BaseUri.GetLeftPart(UriPartial.Authority));
        target.RequiredHeaders.Should().Equal(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["x-amz-server-side-encryption"] = "AES256",
            ["Content-Type"] = "application/octet-stream",
        });
        answer.Status.Should().Be(200, answer.Text);
        answer.Text.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_body_means_nothing(string body) =>
        (await SendJsonAsync(HttpMethod.Post, $"{PushBase}/files", body)).Status.Should().Be(201);

    [Fact]
    public async Task The_url_style_is_a_flag() =>
        (await SendAsync(HttpMethod.Post, $"{PushBase}/files?useVirtualHostedStyleUrl=2")).ShouldBeError(412, "INVALID_PARAMETER");

    [Parity(Topics.Batches, "docs.coveo.com/en/43")]
    [Theory]
    [InlineData("x-amz-server-side-encryption")]
    [InlineData("Content-Type")]
    public async Task An_upload_without_a_required_header_is_denied(string name)
    {
        var target = await CreateContainerAsync();
        var headers = target.RequiredHeaders.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        target = target with { RequiredHeaders = headers.ToDictionary(header => header.Key, header => header.Value) };

        (await target.PutAsync(Anonymous, [1])).ShouldBeAccessDenied();
    }

    [Fact]
    public async Task An_upload_with_another_encryption_is_denied()
    {
        var target = await CreateContainerAsync();

        (await target.PutAsync(Anonymous, [1], request =>
        {
            request.Headers.Remove("x-amz-server-side-encryption");
            request.Headers.Add("x-amz-server-side-encryption", "aws:kms");
        })).ShouldBeAccessDenied();
    }

    [Fact]
    public async Task An_upload_of_another_content_type_is_denied()
    {
        var target = await CreateContainerAsync();

        (await target.PutAsync(Anonymous, [1], request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("application/json")))
            .ShouldBeAccessDenied();
    }

    [Parity(Topics.Batches, "docs.coveo.com/en/43", Fidelity = Fidelity.Approximate, Note = "stricter than storage, to catch a client that leaks its key")]
    [Fact]
    public async Task An_upload_that_carries_the_token_is_denied()
    {
        var target = await CreateContainerAsync();

        (await target.PutAsync(Http, [1])).ShouldBeAccessDenied();
    }

    [Parity(Topics.Batches, "docs.coveo.com/en/43")]
    [Fact]
    public async Task The_url_works_for_60_minutes()
    {
        var target = await CreateContainerAsync();

        await AdvanceAsync(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        var inTime = await target.PutAsync(Anonymous, [1]);
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        var late = await target.PutAsync(Anonymous, [1]);

        inTime.Status.Should().Be(200);
        late.ShouldBeAccessDenied();
    }

    [Theory]
    [InlineData("X-Amz-Signature=", "X-Amz-Signature=0")]
    [InlineData("X-Amz-Expires=3600", "X-Amz-Expires=36000")]
    [InlineData("X-Amz-Date=2025", "X-Amz-Date=2035")]
    [InlineData("X-Amz-Date=", "Y=")]
    [InlineData("/s3/", "/s3/other/")]
    public async Task A_changed_url_is_denied(string part, string replacement)
    {
        var target = await CreateContainerAsync();
        target = target with { UploadUri = target.UploadUri.Replace(part, replacement, StringComparison.Ordinal) };

        (await target.PutAsync(Anonymous, [1])).ShouldBeAccessDenied();
    }

    [Fact]
    public async Task Other_methods_are_not_for_uploads() =>
        (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, (await CreateContainerAsync()).UploadUri))).Status.Should().Be(405);

    [Fact]
    public async Task A_second_upload_replaces_the_first()
    {
        var target = await CreateContainerAsync();
        await target.PutAsync(Anonymous, "first"u8.ToArray());
        await target.PutAsync(Anonymous, "second"u8.ToArray());

        await PutAsync("http://a", $$"""{"compressedBinaryDataFileId":"{{target.FileId}}","compressionType":"UNCOMPRESSED"}""");

        ((string?)(await ItemAsync("http://a"))["excerpt"]).Should().Be("second");
    }

    [Parity(Topics.Batches, "docs.coveo.com/en/43")]
    [Fact]
    public async Task A_container_is_gone_once_used()
    {
        var target = await CreateContainerAsync();
        await target.PutAsync(Anonymous, "text"u8.ToArray());
        var body = $$"""{"compressedBinaryDataFileId":"{{target.FileId}}","compressionType":"UNCOMPRESSED"}""";

        await PutAsync("http://a/1", body);
        await PutAsync("http://a/2", body);

        (await IndexedIdsAsync()).Should().Equal("http://a/1");
        (await LogOfAsync("http://a/1")).Should().EndWith("ADD_BY_REFERENCE INDEXING COMPLETED");
        (await LogOfAsync("http://a/2")).Should().EndWith("ADD_BY_REFERENCE PROCESSING ERROR FILE_NOT_FOUND");
        (await target.PutAsync(Anonymous, [1])).ShouldBeAccessDenied();
    }

    [Fact]
    public async Task An_upload_expires_with_its_container()
    {
        var fileId = await UploadAsync("text");
        await AdvanceAsync(TimeSpan.FromMinutes(60));

        await PutAsync("http://a", $$"""{"compressedBinaryDataFileId":"{{fileId}}","compressionType":"UNCOMPRESSED"}""");

        (await LogOfAsync("http://a")).Should().EndWith("ADD_BY_REFERENCE PROCESSING ERROR FILE_NOT_FOUND");
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public async Task An_unknown_container_only_shows_in_the_log(string fileId)
    {
        (await PutAsync("http://a", $$"""{"compressedBinaryDataFileId":"{{fileId}}"}""")).ShouldBeAccepted();

        (await LogOfAsync("http://a")).Should().EndWith("ADD_BY_REFERENCE PROCESSING ERROR FILE_NOT_FOUND");
    }
}
