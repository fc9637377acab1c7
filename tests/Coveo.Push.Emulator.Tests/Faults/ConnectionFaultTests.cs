using System.Net;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Faults;

/// <summary>Faults of the connection. Each call has one of its own: on a used one, HttpClient sends again by itself.</summary>
public sealed class ConnectionFaultTests : JournalTest
{
    [Fact]
    public async Task A_connection_is_reset_before_anything_happens()
    {
        Emulator.Faults.Add(new EmulatorFault { Id = "reset", Kind = EmulatorFaultKind.ResetBeforeBody, Times = 1 });

        await PutShouldFailAsync();

        (await IndexedIdsAsync()).Should().BeEmpty();
        var request = await LastRequestAsync();
        request["status"].Should().BeNull();
        ((string?)request["outcome"]).Should().Be("reset");
        ((string?)request["fault"]).Should().Be("reset");
    }

    [Fact]
    public async Task A_connection_is_reset_when_everything_has_happened()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterBody, Times = 1 });

        await PutShouldFailAsync();

        (await IndexedIdsAsync()).Should().Equal("http://a");
        var request = await LastRequestAsync();
        request["status"].Should().BeNull();
        ((string?)request["outcome"]).Should().Be("reset");
        ((string?)request["request"]!["body"]).Should().Be("""{"title":"x"}""");
    }

    [Fact]
    public async Task An_upload_is_kept_although_its_answer_is_lost()
    {
        var target = await CreateContainerAsync();
        Emulator.Faults.Add(new EmulatorFault { Route = "/s3/*", Kind = EmulatorFaultKind.ResetAfterBody, Times = 1 });
        using var http = new HttpClient();

        var put = () => target.PutAsync(http, """{"addOrUpdate":[{"documentId":"http://a"}]}"""u8.ToArray());

        await put.Should().ThrowAsync<HttpRequestException>();
        await PutBatchAsync(target.FileId);
        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Theory]
    [InlineData("{\"title\":\"x\"}", HttpStatusCode.Accepted)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task An_answer_ends_too_early(string json, HttpStatusCode status)
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.TruncatedBody, Times = 1 });
        using var http = Client();
        using var request = Put(json);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();

        var read = async () => await body.CopyToAsync(Stream.Null);

        response.StatusCode.Should().Be(status);
        await read.Should().ThrowAsync<HttpIOException>();
        var call = await LastRequestAsync();
        ((int?)call["status"]).Should().Be((int)status);
        ((string?)call["outcome"]).Should().Be("reset");
        ((long)call["responseBytes"]!).Should().Be(response.Content.Headers.ContentLength / 2);
    }

    [Fact]
    public async Task The_empty_answer_of_an_upload_ends_too_early()
    {
        var target = await CreateContainerAsync();
        Emulator.Faults.Add(new EmulatorFault { Route = "/s3/*", Kind = EmulatorFaultKind.TruncatedBody, Times = 1 });
        using var http = new HttpClient();

        var put = () => target.PutAsync(http, "{}"u8.ToArray());

        await put.Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_call_waits_by_the_clock_of_the_options()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Latency, Latency = TimeSpan.FromSeconds(30), Times = 1 });

        var put = PutAsync("http://a", "{}");
        await Time.SomethingWaitsAsync();
        Time.Advance(TimeSpan.FromSeconds(29));
        (await CallsAsync()).Should().Equal("PUT documents pending");
        (await IndexedIdsAsync()).Should().BeEmpty();
        Time.Advance(TimeSpan.FromSeconds(1));

        (await put).ShouldBeAccepted();
        ((double)(await LastRequestAsync())["milliseconds"]!).Should().Be(30_000);
    }

    [Fact]
    public async Task An_error_can_come_late()
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 504, Latency = TimeSpan.FromSeconds(29) });

        var put = PutAsync("http://a", "{}");
        await Time.SomethingWaitsAsync();
        Time.Advance(TimeSpan.FromSeconds(29));

        (await put).ShouldBeGatewayError(504);
    }

    private async Task PutShouldFailAsync()
    {
        using var http = Client();
        using var request = Put("""{"title":"x"}""");
        var send = () => http.SendAsync(request);
        await send.Should().ThrowAsync<HttpRequestException>();
    }

    private HttpClient Client()
    {
        var http = new HttpClient { BaseAddress = Emulator.BaseUri };
        http.DefaultRequestHeaders.Authorization = Http.DefaultRequestHeaders.Authorization;
        return http;
    }

    private HttpRequestMessage Put(string json) =>
        new(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/documents?documentId=http%3A%2F%2Fa") { Content = JsonContent.Of(json) };
}
