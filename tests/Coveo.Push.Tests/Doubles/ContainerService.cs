using System.Net;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Tests.Doubles;

/// <summary>Gives file containers, takes uploads and items, and remembers all of it. Contents are read as they come, never as a whole.</summary>
internal sealed class ContainerService : HttpMessageHandler
{
    private int _containers;

    /// <summary>Each upload attempt: the container and the bytes it brought, where they are kept.</summary>
    public List<(string FileId, long? Length, byte[] Bytes)> Uploads { get; } = [];

    /// <summary>The items that were put, as JSON, and their addresses.</summary>
    public List<(Uri Address, JsonElement Json)> Items { get; } = [];

    /// <summary>What storage answers to the next uploads before it takes one.</summary>
    public Queue<HttpStatusCode> Refusals { get; } = new();

    /// <summary>Called when an upload begins, before its bytes are read.</summary>
    public Action OnUpload { get; set; } = () => { };

    /// <summary>Where the bytes of an upload go; by default they are kept.</summary>
    public Func<Stream> Target { get; set; } = () => new MemoryStream();

    /// <summary>A client whose retries wait for nothing: bodies come from real files, which virtual time would run ahead of.</summary>
    public CoveoPushClient Client() => VirtualClient.Of(this, new ManualTimeProvider(), options => options.Jitter = () => 0);

    /// <summary>The client's way to storage, to prepare bodies with.</summary>
    public FilesClient Files() => (FilesClient)Client().Files;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (request.Method == HttpMethod.Post)
        {
            var fileId = $"f{++_containers}";
            return Answer(HttpStatusCode.Created, $$"""{"fileId":"{{fileId}}","uploadUri":"https://storage.example/{{fileId}}"}""");
        }

        if (address.Host == "storage.example")
        {
            OnUpload();
            await using var target = Target();
            await request.Content!.CopyToAsync(target, cancellationToken);
            Uploads.Add((address.AbsolutePath.Substring(1), request.Content.Headers.ContentLength, (target as MemoryStream)?.ToArray() ?? []));
            return Answer(Refusals.Count > 0 ? Refusals.Dequeue() : HttpStatusCode.OK, "");
        }

        using var json = JsonDocument.Parse(await request.Content!.ReadAsStreamAsync(cancellationToken));
        Items.Add((address, json.RootElement.Clone()));
        return Answer(HttpStatusCode.Accepted, "");
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
