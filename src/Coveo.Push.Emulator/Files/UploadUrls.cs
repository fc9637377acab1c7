using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coveo.Push.Emulator.Clock;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Files;

/// <summary>Makes the presigned URL of a container, and recognises it again.</summary>
internal sealed class UploadUrls(string organizationId, VirtualClock clock, TimeSpan lifetime)
{
    /// <summary>What stands for the S3 host here.</summary>
    public const string BasePath = "/s3";

    private const string Bucket = "coveo-emulator-customerdata";
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <param name="baseUri">The emulator itself, which stands in for the S3 host in both URL styles. Its path is not signed.</param>
    /// <param name="container">The container.</param>
    /// <param name="virtualHosted">Whether the bucket would be part of the host, and so is missing in the path.</param>
    public string For(Uri baseUri, FileContainer container, bool virtualHosted)
    {
        var bucket = virtualHosted ? string.Empty : $"{Bucket}/";
        var path = $"{BasePath}/{bucket}proda/blobstore/{organizationId}/{container.FileId}";
        var date = clock.Now.ToString(DateFormat, CultureInfo.InvariantCulture);
        var expires = ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var query = $"?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date={date}&X-Amz-Expires={expires}"
            + "&X-Amz-SignedHeaders=content-type%3Bhost%3Bx-amz-server-side-encryption"
            + $"&X-Amz-Signature={Sign(path, date, expires)}";
        return baseUri.AbsoluteUri.TrimEnd('/') + path + query;
    }

    public bool IsGenuine(HttpRequest request)
    {
        var expected = Sign(request.Path.Value ?? string.Empty, request.Query["X-Amz-Date"].ToString(), request.Query["X-Amz-Expires"].ToString());
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(request.Query["X-Amz-Signature"].ToString()));
    }

    /// <summary>Whether the time in a genuine URL is over.</summary>
    public bool IsExpired(HttpRequest request)
    {
        var signedAt = DateTimeOffset.ParseExact(
            request.Query["X-Amz-Date"].ToString(), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return clock.Now >= signedAt + lifetime;
    }

    private string Sign(string path, string date, string expires) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"PUT\n{path}\n{date}\n{expires}")));
}
