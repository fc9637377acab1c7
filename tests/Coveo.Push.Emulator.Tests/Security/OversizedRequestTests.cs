using System.Net.Sockets;
using System.Text;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Security;

/// <summary>Requests that are too large in what is not their body.</summary>
public sealed class OversizedRequestTests : EmulatorTest
{
    [Theory]
    [InlineData(1, 64 * 1024, 431)]
    [InlineData(1, 1024 * 1024, 431)]
    [InlineData(500, 10, 431)]
    [InlineData(40, 1000, 431)]
    public async Task Too_many_or_too_long_headers_are_refused(int count, int length, int status)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(n => $"X-{n}: {new string('a', length)}\r\n"));

        (await StatusOfAsync($"GET /_emulator/health HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n") ?? status).Should().Be(status);
        await ShouldBeAliveAsync();
    }

    [Theory]
    [InlineData("GET /_emulator/items?q={0} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 414)]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 414)]
    [InlineData("{0} / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 414)]
    [InlineData("GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n", 505)]
    [InlineData("GET / HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n", 400)]
    [InlineData("GET http://evil.example/_emulator/info HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403)]
    [InlineData("GET http://evil.example/_emulator/info HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 400)]
    [InlineData("GET /_emulator/health HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\u0000b\r\n\r\n", 400)]
    [InlineData("PUT /s3/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 403)]
    [InlineData("PUT /s3/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("\u0016\u0003\u0001\u0002", 400)]
    public async Task What_is_no_proper_request_is_refused(string request, int status)
    {
        (await StatusOfAsync(request.Replace("{0}", new string('a', 100_000), StringComparison.Ordinal)) ?? status).Should().Be(status);
        await ShouldBeAliveAsync();
    }

    private async Task ShouldBeAliveAsync() => (await SendAsync(HttpMethod.Get, "_emulator/health")).Status.Should().Be(200);

    /// <summary>The status, or <see langword="null"/> when the connection was reset over what was not read, which can take the answer with it.</summary>
    private async Task<int?> StatusOfAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Emulator.BaseUri.Host, Emulator.BaseUri.Port);
        try
        {
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
            client.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            return await reader.ReadLineAsync() is { } line ? int.Parse(line.Split(' ')[1], null) : null;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return null;
        }
    }
}
