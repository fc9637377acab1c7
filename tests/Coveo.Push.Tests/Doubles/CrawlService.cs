using System.Globalization;
using System.Text.Json;
using System.Web;

namespace Coveo.Push.Tests.Doubles;

/// <summary>
/// A service with one source and one provider that does what crawls rely on: it has a clock of its own, stamps what it takes with it, and
/// deletes what is older than a bound. It records every call as words. A test makes calls fail by their number.
/// </summary>
internal sealed class CrawlService : HttpMessageHandler
{
    public const string SourceId = VirtualClient.SourceId;

    private static readonly TimeSpan BetweenCalls = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _uploads = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>The time of the service. Each call takes a tenth of a second.</summary>
    public DateTimeOffset Now { get; set; } = new(2025, 2, 3, 9, 0, 0, 500, TimeSpan.Zero);

    /// <summary>What the service says of the source's items; <see langword="null"/> for as many as it has.</summary>
    public int? NumberOfDocuments { get; set; }

    /// <summary>Whether answers say what time it is.</summary>
    public bool TellsTime { get; set; } = true;

    /// <summary>Answers a call in place of the service, by its words; <see langword="null"/> to let it answer.</summary>
    public Func<string, Task<HttpResponseMessage>?> OnCall { get; set; } = _ => null;

    /// <summary>Called when the service has acted on a call, before its answer: what it throws loses the answer.</summary>
    public Action<string> AfterCall { get; set; } = _ => { };

    /// <summary>The items of the source, each with its JSON.</summary>
    public Dictionary<string, (string Json, long OrderingId)> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>The identities of the provider.</summary>
    public Dictionary<string, long> Identities { get; } = new(StringComparer.Ordinal);

    /// <summary>What the log of the service says.</summary>
    public CrawlLog Log { get; } = new();

    /// <summary>Told of each item that is deleted, when it is.</summary>
    public Action<string> OnDeleted { get; set; } = _ => { };

    /// <summary>Every call: status REBUILD, source, create, upload f1, items f1, identities f2, delete old 1738573199000, ….</summary>
    public IReadOnlyList<string> Words
    {
        get
        {
            lock (_lock)
            {
                return [.. _words];
            }
        }
    }

    /// <summary>The status that people see on the source.</summary>
    public string Status { get; private set; } = "IDLE";

    /// <summary>Puts items into the source as an earlier crawl has left them.</summary>
    public void Holds(params string[] ids)
    {
        foreach (var id in ids)
        {
            Items[id] = ($$"""{"documentId":"{{id}}"}""", (Now - TimeSpan.FromDays(1)).ToUnixTimeMilliseconds());
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Now += BetweenCalls;
            var call = RecordedCall.Of(request);
            var query = HttpUtility.ParseQueryString(call.Address.Query);
            var words = WordsOf(call, query["statusType"], query["fileId"], query["orderingId"]);
            _words.Add(words);
            if (OnCall(words) is { } own)
            {
                return own.WaitAsync(cancellationToken);
            }

            var answer = Act(words, call);
            AfterCall(words);
            if (TellsTime)
            {
                // As it is on the wire: to the second.
                answer.Headers.Date = DateTimeOffset.FromUnixTimeSeconds(Now.ToUnixTimeSeconds());
            }

            return Task.FromResult(answer);
        }
    }

    private HttpResponseMessage Act(string words, RecordedCall call)
    {
        var word = words.Split(' ');
        switch (word[0])
        {
            case "status":
                Status = word[1];
                return BatchService.Answer(201, "{}");
            case "source":
                return BatchService.Answer(200, $$"""{ "id": "s1", "name": "Test", "information": { "numberOfDocuments": {{NumberOfDocuments ?? Items.Count}} } }""");
            case "log":
                return BatchService.Answer(200, Log.Answer(call));
            case "create":
                return BatchService.Answer(201, $$"""{"fileId":"f{{_words.Count}}","uploadUri":"https://storage.example/f{{_words.Count}}?s=1","requiredHeaders":{} }""");
            case "upload":
                _uploads[word[1]] = call.Text!;
                return BatchService.Answer(200);
            case "items" or "identities":
                Take(_uploads[word[1]]);
                return BatchService.Answer(202);
            case "delete":
                DeleteOld(Items, long.Parse(word[2], CultureInfo.InvariantCulture), item => item.OrderingId);
                return BatchService.Answer(202);
            default:
                DeleteOld(Identities, long.Parse(word[2], CultureInfo.InvariantCulture), orderingId => orderingId);
                return BatchService.Answer(202);
        }
    }

    private void Take(string file)
    {
        using var json = JsonDocument.Parse(file);
        foreach (var section in json.RootElement.EnumerateObject())
        {
            foreach (var element in section.Value.EnumerateArray())
            {
                Take(section.Name, element);
            }
        }
    }

    private void Take(string section, JsonElement element)
    {
        if (section is "members" or "mappings")
        {
            Identities[element.GetProperty("identity").GetProperty("name").GetString()!] = Now.ToUnixTimeMilliseconds();
            return;
        }

        var id = element.GetProperty("documentId").GetString()!;
        if (section == "addOrUpdate")
        {
            Items[id] = (element.GetRawText(), Now.ToUnixTimeMilliseconds());
        }
        else if (element.TryGetProperty("deleteChildren", out var children) && children.GetBoolean())
        {
            Items.Keys.Where(other => other.StartsWith(id, StringComparison.Ordinal)).ToList().ForEach(other => Delete(Items, other));
        }
        else
        {
            Delete(Items, id);
        }
    }

    private void Delete<T>(Dictionary<string, T> stored, string key)
    {
        if (stored.Remove(key))
        {
            OnDeleted(key);
        }
    }

    private void DeleteOld<T>(Dictionary<string, T> stored, long bound, Func<T, long> orderingId) =>
        stored.Where(entry => orderingId(entry.Value) < bound).Select(entry => entry.Key).ToList().ForEach(key => Delete(stored, key));

    private static string WordsOf(RecordedCall call, string? status, string? fileId, string? orderingId) => (call.Method.Method, call.Address.AbsolutePath) switch
    {
        ("POST", var path) when path.EndsWith("/status", StringComparison.Ordinal) => "status " + status,
        ("POST", var path) when path.StartsWith("/logs/", StringComparison.Ordinal) => call.Text!.Contains("tasks", StringComparison.Ordinal) ? "log indexing" : "log problems",
        ("POST", _) => "create",
        ("GET", _) => "source",
        ("DELETE", var path) => (path.EndsWith("/documents/olderthan", StringComparison.Ordinal) ? "delete old " : "disable old ") + orderingId,
        (_, var path) when call.Address.Host == "storage.example" => "upload" + path.Replace("/", " ", StringComparison.Ordinal),
        (_, var path) => (path.EndsWith("/documents/batch", StringComparison.Ordinal) ? "items " : "identities ") + fileId,
    };
}
