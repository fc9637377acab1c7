using System.Net;
using System.Text;
using Coveo.Push.Tests.Doubles;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push.Tests.DependencyInjection;

/// <summary>The service and the storage below the HTTP clients of a container, each with a record of what reached it.</summary>
internal sealed class FakeHttp
{
    public const string UploadUrl = "https://bucket.s3.amazonaws.com/acmeorg1/b5e8767e?X-Amz-Signature=0123456789abcdef&X-Amz-Expires=3600";

    private const string Container =
        $$"""{ "uploadUri": "{{UploadUrl}}", "fileId": "b5e8767e", "requiredHeaders": { "x-amz-server-side-encryption": "AES256", "Content-Type": "application/octet-stream" } }""";

    public FakeHttp(params HttpStatusCode[] first)
    {
        Service = new ScriptedHandler(TimeProvider.System, (number, _) => Task.FromResult(Answer(number <= first.Length ? first[number - 1] : HttpStatusCode.Accepted)));
        Storage = new ScriptedHandler(TimeProvider.System, (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)));
    }

    public ScriptedHandler Service { get; }

    public ScriptedHandler Storage { get; }

    public CoveoPushBuilder Under(CoveoPushBuilder builder)
    {
        builder.HttpClient.ConfigurePrimaryHttpMessageHandler(() => Service);
        builder.UploadHttpClient.ConfigurePrimaryHttpMessageHandler(() => Storage);
        return builder;
    }

    public static void Configure(CoveoPushOptions options)
    {
        options.OrganizationId = RecordingService.OrganizationId;
        options.ApiKey = RecordingService.ApiKey;
        options.Retry.BaseDelay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status) => new(status)
    {
        Content = status == HttpStatusCode.Created ? new StringContent(Container, Encoding.UTF8, "application/json") : new ByteArrayContent([]),
    };
}
