using System.Net;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Tests.Doubles;

/// <summary>Stands in for the service where fields are ensured: keeps fields, and tells each call in a line.</summary>
internal sealed class FieldService : HttpMessageHandler
{
    private readonly SortedDictionary<string, string> _fields = new(StringComparer.Ordinal);

    public List<string> Calls { get; } = [];

    /// <summary>Names that are refused.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>Answers the next creation in its place; the fields may be kept all the same.</summary>
    public Func<Action, HttpResponseMessage>? NextCreation { get; set; }

    public IReadOnlyDictionary<string, string> Types => _fields.ToDictionary(kept => kept.Key, kept => JsonDocument.Parse(kept.Value).RootElement.GetProperty("type").GetString()!);

    public FieldService Has(string name, string type, string more = "")
    {
        _fields[name] = $$"""{"name":"{{name}}","type":"{{type}}"{{more}}}""";
        return this;
    }

    public string Field(string name) => _fields[name];

    public CoveoPushClient Client() => new(
        new CoveoPushOptions { OrganizationId = RecordingService.OrganizationId, ApiKey = RecordingService.ApiKey, TimeProvider = new ManualTimeProvider(), Retry = { MaxRetries = 0 } }, this);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/page/fields", StringComparison.Ordinal))
        {
            Calls.Add("list");
            return Json($$"""{"items":[{{string.Join(',', _fields.Values)}}],"totalEntries":{{_fields.Count}},"totalPages":1}""");
        }

        if (!path.EndsWith("/indexes/fields/batch/create/results", StringComparison.Ordinal))
        {
            Calls.Add(path.EndsWith("/files", StringComparison.Ordinal) ? "container" : $"{request.Method} {path}");
            return Json("{}");
        }

        using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        var models = body.RootElement.EnumerateArray().Select(model => (Name: model.GetProperty("name").GetString()!, Json: model.GetRawText())).ToList();
        Calls.Add($"create {string.Join(' ', models.Select(model => model.Name))}");
        if (NextCreation is { } answer)
        {
            NextCreation = null;
            return answer(() => models.ForEach(model => _fields[model.Name] = model.Json));
        }

        return Json($$"""{"status":"COMPLETED","batchOperationResourcesStatus":[{{string.Join(',', models.Select(Create))}}]}""");
    }

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private string Create((string Name, string Json) model)
    {
        var isDone = !Refused.Contains(model.Name) && _fields.TryAdd(model.Name, model.Json);
        return $$"""{"resourceModel":{{model.Json}},"operationResult":"{{(isDone ? "SUCCESS" : "ERROR")}}","errorDetails":{{(isDone ? "null" : "\"no\"")}},"successful":{{(isDone ? "true" : "false")}}}""";
    }
}
