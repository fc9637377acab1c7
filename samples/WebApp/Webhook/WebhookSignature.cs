using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace WebApp.Webhook;

/// <summary>Tells events of the CMS from those of anybody else: the header <c>X-Cms-Signature</c> has the HMAC-SHA256 of the body, by the shared secret.</summary>
internal sealed class WebhookSignature(IOptions<WebhookOptions> options)
{
    public const string Header = "X-Cms-Signature";
    public const string Scheme = "sha256=";

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.Secret);

    /// <summary>What the header of a body must say.</summary>
    public string Of(ReadOnlySpan<byte> body) => Scheme + Convert.ToHexStringLower(HMACSHA256.HashData(_secret, body));

    public bool IsOf(ReadOnlySpan<byte> body, string? header)
    {
        var expected = Encoding.ASCII.GetBytes(Of(body));
        var given = Encoding.UTF8.GetBytes(header ?? "");

        // In constant time: how long a comparison takes would tell an attacker how much of a guess is right.
        return CryptographicOperations.FixedTimeEquals(expected, given);
    }
}
