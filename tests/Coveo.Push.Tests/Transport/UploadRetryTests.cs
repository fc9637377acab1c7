using System.Diagnostics;
using System.Net;
using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

public class UploadRetryTests
{
    private static readonly byte[] Bytes = [1, 2, 3, 4, 5];
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task An_upload_that_fails_in_passing_is_made_again_with_the_same_bytes(int status)
    {
        using var handler = new ScriptedHandler(_time, (attempt, _) => attempt > 2 ? Answer(200) : status == 0 ? throw new HttpRequestException("reset", new IOException()) : Answer(status));
        using var client = VirtualClient.Of(handler, _time);
        using var content = new MemoryStream([9, .. Bytes]) { Position = 1 };

        var upload = client.Files.UploadAsync(Container("f1"), content);
        await _time.CompleteAsync(upload);
        await upload;

        handler.Calls.Should().HaveCount(3).And.OnlyContain(call => call.Body!.SequenceEqual(Bytes) && call.ContentLength == 5);
        handler.Waits.Select(wait => wait.TotalSeconds).Should().Equal(1, 2);
    }

    [Fact]
    public async Task Throttling_of_the_service_does_not_hold_uploads_back_nor_storage_the_service()
    {
        using var handler = new ScriptedHandler(_time, (attempt, _) => Answer(attempt == 1 ? 503 : 200));
        using var client = VirtualClient.Of(handler, _time);

        var upload = client.Files.UploadAsync(Container("f1"), Bytes);
        await client.DeleteOneAsync();
        await _time.CompleteAsync(upload);

        handler.SentAt.Select(moment => (moment - handler.SentAt[0]).TotalSeconds).Should().Equal(0, 0, 1);
    }

    [Fact]
    public async Task A_stream_is_back_at_its_start_after_a_failure_so_that_no_second_try_sends_nothing()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Answer(403));
        using var client = VirtualClient.Of(handler, _time);
        using var content = new MemoryStream([9, .. Bytes]) { Position = 1 };

        var uploading = () => client.Files.UploadAsync(Container("f1"), content);
        await uploading.Should().ThrowAsync<CoveoPushException>();
        content.Position.Should().Be(1);
        await uploading.Should().ThrowAsync<CoveoPushException>();

        handler.Calls.Should().HaveCount(2).And.OnlyContain(call => call.Body!.SequenceEqual(Bytes));
    }

    [Fact]
    public async Task An_expired_or_used_up_url_gets_a_fresh_container()
    {
        var containers = 0;
        ScriptedHandler? handler = null;
        using var scripted = handler = new ScriptedHandler(_time, (_, _) => handler!.Calls[^1].Method == HttpMethod.Post
            ? Answer(201, $$"""{"fileId":"f{{++containers}}","requiredHeaders":null,"uploadUri":"https://storage.example/f{{containers}}"}""")
            : Answer(containers < 3 ? 403 : 200));
        using var client = VirtualClient.Of(handler, _time);

        var container = await client.Files.UploadToNewContainerAsync(new MemoryStream(Bytes));

        container.FileId.Should().Be("f3");
        handler.Calls.Select(call => call.Method.Method).Should().Equal("POST", "PUT", "POST", "PUT", "POST", "PUT");
        handler.Calls[^1].Body.Should().Equal(Bytes);
    }

    [Fact]
    public async Task A_url_that_is_refused_again_and_again_is_an_error()
    {
        ScriptedHandler? handler = null;
        using var scripted = handler = new ScriptedHandler(_time, (_, _) => handler!.Calls[^1].Method == HttpMethod.Post
            ? Answer(201, """{"fileId":"f","uploadUri":"https://storage.example/f"}""")
            : Answer(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>"));
        using var client = VirtualClient.Of(handler, _time);

        var uploading = () => client.Files.UploadToNewContainerAsync(Bytes);

        (await uploading.Should().ThrowAsync<CoveoPushException>()).Which.Failure.Should().Be(PushFailure.UploadRefused);
        handler.Calls.Should().HaveCount(6);
    }

    [Fact]
    public async Task A_fault_of_the_callers_stream_is_told_apart_and_not_tried_again()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Answer(200));
        using var client = VirtualClient.Of(handler, _time);

        var uploading = () => client.Files.UploadAsync(Container("f1"), new UnreadableStream());

        (await uploading.Should().ThrowAsync<CoveoPushException>()).Which.Message.Should().Be(
            "Upload to file container f1 stopped: the stream to upload could not be read: The disk is gone. The container must not be handed over.");
        handler.SentAt.Should().BeEmpty();
    }

    [Fact]
    public async Task No_trace_context_or_baggage_reaches_storage()
    {
        using var storage = new RawHttpServer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "key" });
        using var span = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).AddBaggage("customer", "secret-tenant").Start();

        await client.Files.UploadAsync(new FileContainer { FileId = "f1", UploadUri = new Uri(storage.Address, "f1"), RequiredHeaders = new Dictionary<string, string>() }, Bytes);

        storage.Heads.Single().Split("\r\n").Where(line => line.Length > 0).Select(line => line.Split(':')[0])
            .Should().BeEquivalentTo("PUT /f1 HTTP/1.1", "Host", "Content-Length");
        Activity.Current.Should().BeSameAs(span);
    }

    private static FileContainer Container(string fileId) => new() { FileId = fileId, UploadUri = new Uri("https://storage.example/" + fileId), RequiredHeaders = new Dictionary<string, string>() };

    private static Task<HttpResponseMessage> Answer(int status, string body = "") =>
        Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, body.StartsWith('<') ? "application/xml" : "application/json") });
}
