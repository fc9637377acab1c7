using System.Globalization;

namespace Coveo.Push.Tests.Doubles;

/// <summary>
/// A service with one stream source: gives containers named f1, f2, …, opens the stream st1, takes uploads and files, and records every request. A
/// test answers some of them itself, by their words: <c>source</c>, <c>open</c>, <c>chunk</c>, <c>close</c>, <c>create</c>, <c>upload f1</c>, <c>update f1</c>,
/// <c>merge f1</c>, <c>delete older than 5</c>.
/// </summary>
internal sealed class StreamService : HttpMessageHandler
{
    public const string SourceId = VirtualClient.SourceId;
    public const string SourceUrl = "https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/s1";

    private const long FirstOrderingId = 1738555500000;

    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];
    private int _containers;
    private int _updates;

    /// <summary>Answers a call in place of the service, by its words; <see langword="null"/> to let it answer.</summary>
    public Func<string, Task<HttpResponseMessage>?> OnCall { get; set; } = _ => null;

    /// <summary>What the service says of the source's items.</summary>
    public string NumberOfDocuments { get; set; } = "0";

    /// <summary>The ordering ID of the n-th file that is handed over, from 1.</summary>
    public Func<int, string> OrderingIdOf { get; set; } = number => $"\"{(FirstOrderingId + number).ToString(CultureInfo.InvariantCulture)}\"";

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

    /// <summary>Every request as words.</summary>
    public IEnumerable<string> Words => Calls.Select(WordsOf);

    /// <summary>The files that were uploaded, in order.</summary>
    public IReadOnlyList<string> Uploads => [.. Calls.Where(call => call.Address.Host == "storage.example").Select(call => call.Text!)];

    public static Task<HttpResponseMessage> Answer(int status, string body = "") => Task.FromResult(BatchService.Answer(status, body));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = RecordedCall.Of(request);
        var words = WordsOf(call);
        lock (_lock)
        {
            _calls.Add(call);
        }

        return OnCall(words) is { } own ? await own.WaitAsync(cancellationToken).ConfigureAwait(false) : AnswerTo(words.Split(' ')[0]);
    }

    private HttpResponseMessage AnswerTo(string word)
    {
        lock (_lock)
        {
            return word switch
            {
                "source" => BatchService.Answer(200, $$"""{"id":"s1","name":"Shop","sourceType":"CATALOG","streamEnabled":true,"information":{"numberOfDocuments":{{NumberOfDocuments}} } }"""),
                "open" => BatchService.Answer(201, $$"""{"streamId":"st1",{{Container()}}}"""),
                "chunk" => BatchService.Answer(200, $"{{{Container()}}}"),
                "create" => BatchService.Answer(201, $"{{{Container()}}}"),
                "close" => BatchService.Answer(200, """{"orderingId":"1716387965000","requestId":"498ef728-1dc2"}"""),
                "update" or "merge" => BatchService.Answer(202, $$"""{"orderingId":{{OrderingIdOf(++_updates)}},"requestId":"r{{_updates}}"}"""),
                "delete" => BatchService.Answer(201, """{"orderingId":"1738555505999","requestId":"d1"}"""),
                _ => BatchService.Answer(200),
            };
        }
    }

    private string Container()
    {
        var number = ++_containers;
        return $$"""
            "fileId":"f{{number}}","uploadUri":"https://storage.example/f{{number}}?signature=a%2Fb","requiredHeaders":{"x-amz-server-side-encryption":"AES256","Content-Type":"application/octet-stream"}
            """.Trim();
    }

    private static string WordsOf(RecordedCall call)
    {
        var path = call.Address.AbsolutePath;
        var last = path.Substring(path.LastIndexOf('/') + 1);
        return call switch
        {
            { Address.Host: "storage.example" } => "upload " + last,
            { Method.Method: "GET" } => "source",
            { Method.Method: "PUT" } => $"{last} {call.Address.Query.Split('=')[^1]}",
            _ when last == "files" => "create",
            _ when path.Contains("deleteolderthan", StringComparison.Ordinal) => "delete older than " + last,
            _ => last,
        };
    }
}
