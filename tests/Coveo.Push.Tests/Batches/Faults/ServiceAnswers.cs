using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>What the answers of a faulty service look like.</summary>
internal static class ServiceAnswers
{
    public const string Host = "storage.example";
    public const string RequiredHeader = "x-amz-server-side-encryption";

    public static HttpResponseMessage Created(StoredContainer container) => new(HttpStatusCode.Created)
    {
        Content = new StringContent(
            $$"""
            {
              "fileId": "{{container.FileId}}",
              "uploadUri": "https://{{Host}}/{{container.FileId}}?signature=s",
              "requiredHeaders": { "{{RequiredHeader}}": "AES256", "Content-Type": "application/octet-stream" }
            }
            """,
            Encoding.UTF8,
            "application/json"),
    };

    public static HttpResponseMessage Throttled(TimeSpan retryAfter)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Ceiling(retryAfter.TotalSeconds)));
        return answer;
    }

    /// <summary>The container that a hand-over names.</summary>
    public static string FileId(Uri address) =>
        address.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("fileId=", StringComparison.Ordinal))?["fileId=".Length..] ?? "";
}
