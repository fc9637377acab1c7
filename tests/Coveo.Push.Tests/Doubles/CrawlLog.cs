using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;

namespace Coveo.Push.Tests.Doubles;

/// <summary>A log as the service keeps it: the newest entries first, in pages, by time, stage and result.</summary>
internal sealed class CrawlLog
{
    private readonly List<JsonObject> _entries = [];
    private int _added;

    /// <summary>Every call that read it.</summary>
    public List<RecordedCall> Calls { get; } = [];

    /// <summary>Called before a page is answered, with the number of the call from 1: entries come while one reads.</summary>
    public Action<int> OnCall { get; set; } = _ => { };

    /// <summary>How many entries a page has at most, whatever is asked for.</summary>
    public int MostPerPage { get; set; } = 1000;

    /// <summary>Adds an entry.</summary>
    public void Add(string id, DateTimeOffset at, string task = "INDEXING", string result = "COMPLETED", string operation = "ADD", DateTimeOffset? ordered = null, params (string Key, string Value)[] meta)
    {
        var told = new JsonObject(meta.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        if (ordered is { } time)
        {
            told["orderingid"] = time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        }

        _entries.Insert(0, new JsonObject
        {
            ["guid"] = $"g{_added++}",
            ["datetime"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["sourceId"] = CrawlService.SourceId,
            ["id"] = id,
            ["operation"] = operation,
            ["task"] = task,
            ["result"] = result,
            ["requestId"] = "r1",
            ["meta"] = told,
        });
    }

    public string Answer(RecordedCall call)
    {
        Calls.Add(call);
        OnCall(Calls.Count);
        var query = HttpUtility.ParseQueryString(call.Address.Query);
        using var body = JsonDocument.Parse(call.Text!);
        var size = Math.Min(MostPerPage, int.Parse(query["perPage"]!, CultureInfo.InvariantCulture));
        var found = _entries
            .Where(entry => string.CompareOrdinal($"{entry["datetime"]}", query["from"]) >= 0 && string.CompareOrdinal($"{entry["datetime"]}", query["to"]) <= 0)
            .Where(entry => Matches(entry, "task", body, "tasks") && Matches(entry, "result", body, "results"))
            .Skip(int.Parse(query["page"]!, CultureInfo.InvariantCulture) * size)
            .ToList();
        return $$"""{"documentLogEntries":[{{string.Join(',', found.Take(size).Select(entry => entry.ToJsonString()))}}],"hasNextPage":{{(found.Count > size ? "true" : "false")}} }""";
    }

    private static bool Matches(JsonObject entry, string property, JsonDocument body, string filter) =>
        !body.RootElement.TryGetProperty(filter, out var values) || values.EnumerateArray().Any(value => value.GetString() == $"{entry[property]}");
}
