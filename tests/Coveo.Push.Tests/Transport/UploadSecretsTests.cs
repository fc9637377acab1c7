using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>What of a pre-signed URL is masked in texts of others: everything that would let their reader write to the container.</summary>
public class UploadSecretsTests
{
    private const string Query = "?X-Amz-Expires=3600&X-Amz-Signature=abc%2Fdef%3Dghi&X-Amz-Short=12345678901&X-Amz-Long=123456789012&flagwithoutvalue";

    [Theory]
    [InlineData("PUT /bucket/f1" + Query + " failed", "PUT *** failed")]
    [InlineData("the query " + Query + " is signed wrongly", "the query *** is signed wrongly")]
    [InlineData("abc%2Fdef%3Dghi does not match", "*** does not match")]
    [InlineData("abc/def=ghi does not match", "*** does not match")]
    [InlineData("123456789012 is a secret", "*** is a secret")]
    [InlineData("12345678901 is none", "12345678901 is none")]
    [InlineData("flagwithoutvalue", "***")]
    [InlineData("X-Amz-Signature must be given, and X-Amz-Expires be 3600", "X-Amz-Signature must be given, and X-Amz-Expires be 3600")]
    public void The_query_is_masked_whole_and_in_its_parts(string text, string masked) => Masked("https://storage.example/bucket/f1" + Query, text).Should().Be(masked);

    [Fact]
    public void An_address_without_a_query_is_masked_as_it_is() =>
        Masked("https://storage.example/bucket/f1", "PUT /bucket/f1 failed").Should().Be("PUT *** failed");

    private static string? Masked(string uploadUri, string text) =>
        UploadSecrets.Of(new FileContainer { FileId = "f1", UploadUri = new Uri(uploadUri), RequiredHeaders = new Dictionary<string, string>() }).Mask(text);
}
