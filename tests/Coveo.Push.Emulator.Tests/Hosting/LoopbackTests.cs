using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Hosting;

/// <summary>The key is public: only the address and the origin keep web pages out.</summary>
public sealed class LoopbackTests : EmulatorTest
{
    private static readonly (string Method, string Path)[] Routes =
    [
        ("POST", "_emulator/reset"),
        ("POST", "_emulator/clock?advanceSeconds=1"),
        ("GET", "_emulator/items"),
        ("GET", "_emulator/export"),
        ("POST", "_emulator/import"),
        ("GET", "_emulator/requests"),
        ("GET", "_emulator/requests/1"),
        ("DELETE", "_emulator/requests"),
        ("POST", "_emulator/faults"),
        ("DELETE", "_emulator/faults"),
        ("DELETE", "_emulator/faults/fault-1"),
        ("GET", "_emulator/openapi.json"),
        ("GET", $"{PlatformBase}/sources"),
        ("POST", $"{PlatformBase}/sources"),
        ("POST", $"{PushBase}/files"),
        ("DELETE", $"{PushBase}/sources/x/documents?documentId=http%3A%2F%2Fa"),
        ("PUT", "s3/x"),
        ("GET", "nothing"),
    ];

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.2")]
    public Task Another_host_name_is_refused_on_every_route(string host) => ShouldBeRefusedAsync(request => request.Headers.Host = host);

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public Task A_page_from_elsewhere_is_refused_on_every_route(string header, string value) =>
        ShouldBeRefusedAsync(request => request.Headers.Add(header, value));

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1234")]
    [InlineData("[::1]:80")]
    public async Task The_names_of_this_machine_are_accepted(string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{PlatformBase}/sources");
        request.Headers.Host = host;

        (await Answer.ReadAsync(Http, request)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_page_of_the_emulator_itself_is_accepted()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "_emulator/reset");
        request.Headers.Add("Origin", Emulator.BaseUri.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        (await Answer.ReadAsync(Anonymous, request)).Status.Should().Be(200);
    }

    private async Task ShouldBeRefusedAsync(Action<HttpRequestMessage> change)
    {
        foreach (var (method, path) in Routes)
        {
            var request = new HttpRequestMessage(new HttpMethod(method), path);
            change(request);

            (await Answer.ReadAsync(Http, request)).ShouldBeError(403, "FORBIDDEN");
        }
    }
}
