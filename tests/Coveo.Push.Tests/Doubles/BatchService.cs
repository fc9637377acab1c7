using System.Net;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Tests.Doubles;

/// <summary>
/// Gives containers named f1, f2, …, takes uploads and batches, and records every request. A test answers some of them itself, or holds
/// them; it may be called from many threads.
/// </summary>
internal sealed class BatchService : HttpMessageHandler
{
    public const string SourceId = VirtualClient.SourceId;

    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];
    private int _containers;
    private int _onTheirWay;

    /// <summary>Answers the creation of a container, by its number from 1; <see langword="null"/> for a container.</summary>
    public Func<int, Task<HttpResponseMessage>?> OnCreate { get; set; } = _ => null;

    /// <summary>Answers an upload, by the container's ID and what it brought; <see langword="null"/> to take it.</summary>
    public Func<string, RecordedCall, Task<HttpResponseMessage>?> OnUpload { get; set; } = (_, _) => null;

    /// <summary>Answers a hand-over, by the container's ID; <see langword="null"/> to take it.</summary>
    public Func<string, Task<HttpResponseMessage>?> OnHandOver { get; set; } = _ => null;

    /// <summary>The most requests that were on their way at one time.</summary>
    public int MostAtOnce { get; private set; }

    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Every request as a word: create, upload f1, hand over f1.</summary>
    public IEnumerable<string> Words => Calls.Select(WordOf);

    /// <summary>The files that were uploaded, in order.</summary>
    public IReadOnlyList<string> Uploads => [.. Calls.Where(call => call.Address.Host == "storage.example").Select(call => call.Text!)];

    /// <summary>The IDs of the items in a file, in order, with a minus before deletions.</summary>
    public static IEnumerable<string> Ids(string file)
    {
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.EnumerateObject().SelectMany(section => section.Value.EnumerateArray().Select(element => (section.Name == "delete" ? "-" : "") + element.GetProperty("documentId").GetString()))];
    }

    public static HttpResponseMessage Answer(int status, string body = "") => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = RecordedCall.Of(request);
        var container = 0;
        lock (_lock)
        {
            _calls.Add(call);
            container = call.Method == HttpMethod.Post ? ++_containers : 0;
            MostAtOnce = Math.Max(MostAtOnce, ++_onTheirWay);
        }

        try
        {
            var (own, otherwise) = call switch
            {
                { Method.Method: "POST" } => (OnCreate(container), Created(container)),
                { Address.Host: "storage.example" } => (OnUpload(FileIdOf(call), call), Answer(200)),
                { IsHandOver: false } => (null, Answer(202)),
                _ => (OnHandOver(FileIdOf(call)), Answer(202, """{"orderingId":"1738555506000","requestId":"r1"}""")),
            };
            return own is null ? otherwise : await own.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _onTheirWay--;
            }
        }
    }

    private static string WordOf(RecordedCall call) => call switch
    {
        { Method.Method: "POST" } => "create",
        { Address.Host: "storage.example" } => "upload " + FileIdOf(call),
        { IsHandOver: true } => "hand over " + FileIdOf(call),
        _ => call.Line,
    };

    private static string FileIdOf(RecordedCall call) => call.Address.Host == "storage.example"
        ? call.Address.AbsolutePath.Substring(1)
        : call.Address.Query.Split('?', '&').Single(pair => pair.StartsWith("fileId=", StringComparison.Ordinal)).Substring("fileId=".Length);

    private static HttpResponseMessage Created(int container) => Answer(
        201,
        $$"""
        {
          "fileId": "f{{container}}",
          "uploadUri": "https://storage.example/f{{container}}?signature=a%2Fb",
          "requiredHeaders": { "x-amz-server-side-encryption": "AES256", "Content-Type": "application/octet-stream" }
        }
        """);
}
