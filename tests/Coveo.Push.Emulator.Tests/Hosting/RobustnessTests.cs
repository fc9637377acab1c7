using System.Net.Sockets;
using System.Text;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Hosting;

public sealed class RobustnessTests : EmulatorTest
{
    [Fact]
    public async Task Many_requests_at_once_all_count()
    {
        var puts = Enumerable.Range(0, 200).Select(n => PutAsync($"http://a/{n}", $$"""{"data":"word{{n}}"}"""));
        var answers = await Task.WhenAll(puts);

        answers.Select(answer => answer.Status).Should().AllBeEquivalentTo(202);
        (await IndexedIdsAsync()).Should().HaveCount(200);
        (await IndexedIdsAsync("q=word199")).Should().Equal("http://a/199");
    }

    [Fact]
    public async Task Of_two_batch_calls_for_one_container_one_gets_it()
    {
        var fileId = await UploadAsync("""{"addOrUpdate":[{"documentId":"http://a"}]}""");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PutBatchAsync(fileId)));

        (await LogOfAsync(fileId)).Count(line => line.EndsWith("CONSUMING_BATCH COMPLETED", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task A_client_that_hangs_up_in_the_middle_of_an_item_leaves_nothing_behind()
    {
        await SendRawAsync(
            $"PUT /{PushBase}/sources/{SourceId}/documents?documentId=http%3A%2F%2Fa HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + $"Authorization: Bearer {CoveoEmulator.ApiKey}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{\"title\":\"half");

        (await PutAsync("http://b", "{}")).ShouldBeAccepted();
        (await IndexedIdsAsync()).Should().Equal("http://b");
    }

    [Fact]
    public async Task A_client_that_hangs_up_in_the_middle_of_an_upload_leaves_nothing_behind()
    {
        var target = await CreateContainerAsync();
        var headers = string.Concat(target.RequiredHeaders.Select(header => $"{header.Key}: {header.Value}\r\n"));
        await SendRawAsync(
            $"PUT {new Uri(target.UploadUri).PathAndQuery} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}Content-Length: 100000\r\n\r\nhalf");

        await PutBatchAsync(target.FileId);

        (await LogOfAsync(target.FileId)).Should().EndWith("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
    }

    [Theory]
    [InlineData("push/v1/organizations/emulatororg/sources/%00/documents?documentId=http%3A%2F%2Fa")]
    [InlineData("push/v1/organizations/emulatororg/sources/%ff%fe/documents?documentId=http%3A%2F%2Fa")]
    [InlineData("push/v1/organizations/emulatororg/sources/..%2f..%2f/documents?documentId=http%3A%2F%2Fa")]
    [InlineData("push/v1/organizations/emulatororg/sources/'%20or%201=1/documents?documentId=http%3A%2F%2Fa")]
    [InlineData("push/v1/organizations/%00/sources/x/documents?documentId=http%3A%2F%2Fa")]
    [InlineData("s3/x?X-Amz-Signature=%00")]
    [InlineData("s3/%2e%2e/%2e%2e/etc/passwd")]
    public async Task Hostile_paths_get_an_answer_in_the_400s(string path)
    {
        var answer = await SendAsync(HttpMethod.Put, path);

        answer.Status.Should().BeInRange(400, 499, answer.Text);
    }

    [Theory]
    [InlineData("http%3A%2F%2Fa%00b")]
    [InlineData("http%3A%2F%2Fa%ff")]
    [InlineData("http%3A%2F%2F%F0%9F%98%80")]
    [InlineData("http%3A%2F%2F'%3B%20drop%20table%20items")]
    public async Task Hostile_document_ids_are_only_text(string encodedId)
    {
        var path = $"{PushBase}/sources/{SourceId}/documents?documentId={encodedId}";

        (await SendJsonAsync(HttpMethod.Put, path, "{}")).ShouldBeAccepted();
        (await SendAsync(HttpMethod.Delete, path + "&deleteChildren=true")).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    /// <summary>Sends part of a request and hangs up.</summary>
    private async Task SendRawAsync(string text)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Emulator.BaseUri.Host, Emulator.BaseUri.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
    }
}
