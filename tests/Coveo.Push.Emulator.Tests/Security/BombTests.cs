using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Security;

/// <summary>Small data that expands to more than there is memory: an emulator with 128 MB of heap gets 400 MB, in every compression there is.</summary>
public sealed class BombTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const int Megabytes = 400;
    private const string HeapOf128Megabytes = "0x8000000";

    private readonly EmulatorProgram _program = new(
        ["--port", "0"], new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = HeapOf128Megabytes });

    [Theory]
    [InlineData("ZLIB", "ZLIB")]
    [InlineData("GZIP", "GZIP")]
    [InlineData("GZIP", "GZIP of many members")]
    [InlineData("DEFLATE", "ZLIB")]
    [InlineData("DEFLATE", "DEFLATE")]
    public async Task A_bomb_is_refused_by_its_size(string compressionType, string format)
    {
        using var http = new HttpClient { BaseAddress = await _program.ReadAddressAsync() };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CoveoEmulator.ApiKey);
        var source = await SendAsync(http, HttpMethod.Post, "rest/organizations/emulatororg/sources",
            """{"sourceType":"PUSH","name":"s","sourceVisibility":"SHARED","pushEnabled":true}""");
        var documents = $"push/v1/organizations/emulatororg/sources/{source.Json["id"]}/documents";
        var bomb = Bomb(format);

        var inline = await SendAsync(http, HttpMethod.Put, $"{documents}?documentId=http%3A%2F%2Fa&compressionType={compressionType}",
            $$"""{"compressedBinaryData":"{{Convert.ToBase64String(bomb)}}"}""");
        var target = UploadTarget.Read(await SendAsync(http, HttpMethod.Post, "push/v1/organizations/emulatororg/files"));
        using var anonymous = new HttpClient();
        await target.PutAsync(anonymous, bomb);
        var uploaded = await SendAsync(http, HttpMethod.Put, $"{documents}?documentId=http%3A%2F%2Fa&compressionType={compressionType}",
            $$"""{"compressedBinaryDataFileId":"{{target.FileId}}"}""");

        inline.ShouldBeAccepted();
        uploaded.ShouldBeAccepted();
        var log = await SendAsync(http, HttpMethod.Get, "_emulator/log?documentId=http%3A%2F%2Fa");
        log.Json["documentLogEntries"]!.AsArray()
            .Select(entry => (string?)entry!["meta"]!["errorcode"])
            .Count(code => string.Equals(code, "DATA_TOO_LARGE", StringComparison.Ordinal))
            .Should().Be(2, log.Text);
    }

    public void Dispose() => _program.Dispose();

    private static byte[] Bomb(string format)
    {
        if (format.EndsWith("members", StringComparison.Ordinal))
        {
            var member = Compressed.With("GZIP", new byte[Megabyte]);
            return Enumerable.Repeat(member, Megabytes).SelectMany(bytes => bytes).ToArray();
        }

        using var result = new MemoryStream();
        using (Stream compressor = format switch
        {
            "GZIP" => new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true),
            "DEFLATE" => new DeflateStream(result, CompressionLevel.Optimal, leaveOpen: true),
            _ => new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            var zeros = new byte[Megabyte];
            for (var n = 0; n < Megabytes; n++)
            {
                compressor.Write(zeros);
            }
        }

        return result.ToArray();
    }

    private static Task<Answer> SendAsync(HttpClient http, HttpMethod method, string path, string? json = null) =>
        Answer.ReadAsync(http, new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(Encoding.UTF8.GetBytes(json), "application/json") });
}
