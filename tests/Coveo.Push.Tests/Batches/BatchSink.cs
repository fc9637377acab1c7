using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Coveo.Push.Tests.Batches;

/// <summary>Takes batches: gives containers, keeps what is uploaded, and notes which containers are handed over.</summary>
internal sealed class BatchSink : HttpMessageHandler
{
    private int _containers;

    /// <summary>What was uploaded to each container.</summary>
    public ConcurrentDictionary<string, string> Uploads { get; } = new();

    /// <summary>The batches that were handed over, in order.</summary>
    public ConcurrentQueue<string> HandedOver { get; } = new();

    /// <summary>Called before an upload is taken, with its container and its content.</summary>
    public Func<string, HttpContent, Task> OnUpload { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Called before a hand-over is taken, with its container.</summary>
    public Func<string, Task> OnHandOver { get; set; } = _ => Task.CompletedTask;

    /// <summary>What the next hand-overs are refused with, before one is taken.</summary>
    public ConcurrentQueue<HttpStatusCode> Refusals { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (request.Method == HttpMethod.Post)
        {
            var created = $"f{Interlocked.Increment(ref _containers)}";
            return Answer(HttpStatusCode.Created, $$"""{"fileId":"{{created}}","uploadUri":"https://storage.example/{{created}}"}""");
        }

        if (address.Host == "storage.example")
        {
            var container = address.AbsolutePath.Substring(1);
            await OnUpload(container, request.Content!).ConfigureAwait(false);
            using var bytes = new MemoryStream();
            await request.Content!.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
            Uploads[container] = Encoding.UTF8.GetString(bytes.ToArray());
            return Answer(HttpStatusCode.OK, "");
        }

        var fileId = address.Query.Substring(address.Query.IndexOf("fileId=", StringComparison.Ordinal) + "fileId=".Length);
        await OnHandOver(fileId).ConfigureAwait(false);
        if (Refusals.TryDequeue(out var refusal))
        {
            return Answer(refusal, "");
        }

        HandedOver.Enqueue(Uploads[fileId]);
        return Answer(HttpStatusCode.Accepted, "");
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
