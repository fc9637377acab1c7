using System.Text;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

/// <summary>What the clients in use send, though the documentation shows it otherwise.</summary>
public sealed class ClientHabitTests : SecuredTest
{
    [Fact]
    public async Task Keys_may_be_in_pascal_case()
    {
        var fileId = await UploadAsync(
            """
            {"AddOrUpdate":[{"DocumentId":"http://a","CompressedBinaryData":"eJxzrUjMLchJBQAK4ALN","CompressionType":"ZLib","FileExtension":".txt",
             "ParentId":"http://p","Permissions":[{"AllowAnonymous":true,"AllowedPermissions":[{"Identity":"ana","IdentityType":"User"}]}]}],
             "Delete":[{"DocumentId":"http://b","DeleteChildren":true}]}
            """);
        (await PutBatchAsync(fileId, source: SecuredId)).ShouldBeAccepted();

        ((string?)(await ItemAsync("http://a"))["excerpt"]).Should().Be("Example");
        (await LogOfAsync("http://b")).Should().EndWith("DELETE_AND_CHILDREN INDEXING SKIPPED");
    }

    [Fact]
    public async Task Keys_of_identities_may_be_in_pascal_case()
    {
        await PushIdentitiesAsync(
            """
            {"Members":[{"Identity":{"Name":"staff","Type":"Group"},"Members":[{"Name":"ana","Type":"User"}],"WellKnowns":[]}],
             "Mappings":[{"Identity":{"Name":"ana","Type":"User"},"Mappings":[{"Name":"ana@acme.example","Type":"User","Provider":"Email Security Provider"}]}],
             "Deleted":[{"Identity":{"Name":"bo","Type":"User"}}]}
            """);

        (await NamesAsync("staff", "members")).Should().Equal("ana");
        (await NamesAsync("ana", "aliases")).Should().Equal("ana@acme.example");
        (await StateAsync("bo")).Should().Be("DISABLED");
    }

    [Theory]
    [InlineData("{}", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("", null)]
    [InlineData(" ", "text/plain")]
    public async Task Calls_without_a_body_may_have_one(string body, string? contentType)
    {
        var fileId = await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a"}]}""");
        var identities = await UploadAsync("""{"members":[{"identity":{"name":"ana","type":"USER"},"members":[]}]}""");

        (await SendAsync("POST", $"{PushBase}/sources/{SourceId}/status?statusType=REBUILD", body, contentType)).Status.Should().Be(201);
        (await SendAsync("POST", $"{PushBase}/files?useVirtualHostedStyleUrl=false", body, contentType)).Status.Should().Be(201);
        (await SendAsync("PUT", $"{PushBase}/sources/{SourceId}/documents/batch?fileId={fileId}", body, contentType)).ShouldBeAccepted();
        (await SendAsync("PUT", $"{PushBase}/providers/{Uri.EscapeDataString(Provider)}/permissions/batch?fileId={identities}", body, contentType))
            .ShouldBeAccepted();
        (await SendAsync("DELETE", $"{PushBase}/sources/{SourceId}/documents?documentId=http://b", body, contentType)).ShouldBeAccepted();
        (await SendAsync("DELETE", $"{PushBase}/sources/{SourceId}/documents/olderthan?orderingId=1", body, contentType)).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Equal("http://a");
        (await StateAsync("ana")).Should().Be("UP_TO_DATE");
    }

    [Theory]
    [InlineData("ZLIB")]
    [InlineData("ZLib")]
    [InlineData("zlib")]
    [InlineData("GZIP")]
    [InlineData("GZip")]
    [InlineData("UNCOMPRESSED")]
    [InlineData("Uncompressed")]
    [InlineData("DEFLATE")]
    [InlineData("Deflate")]
    public async Task The_compression_type_has_either_casing_and_either_place(string compressionType)
    {
        var text = Encoding.UTF8.GetBytes("needle");
        var bytes = compressionType.ToUpperInvariant() is "UNCOMPRESSED" ? text : Compressed.With(compressionType.ToUpperInvariant(), text);
        var base64 = Convert.ToBase64String(bytes);

        (await PutAsync("http://query", $$"""{"compressedBinaryData":"{{base64}}"}""", $"&compressionType={compressionType}")).ShouldBeAccepted();
        (await PutAsync("http://body", $$"""{"compressedBinaryData":"{{base64}}","compressionType":"{{compressionType}}"}""")).ShouldBeAccepted();
        (await PutAsync("http://pascal", $$"""{"CompressedBinaryData":"{{base64}}","CompressionType":"{{compressionType}}"}""")).ShouldBeAccepted();

        (await IndexedIdsAsync("q=needle")).Should().Equal("http://body", "http://pascal", "http://query");
    }

    private Task<Answer> SendAsync(string method, string path, string body, string? contentType) => Answer.ReadAsync(
        Http,
        new HttpRequestMessage(new HttpMethod(method), path) { Content = JsonContent.Of(Encoding.UTF8.GetBytes(body), contentType) });
}
