using System.Net.Http.Headers;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>An emulator of its own for each test, and the few requests that every test needs.</summary>
public abstract class EmulatorTest : IAsyncLifetime
{
    protected const string PushBase = "push/v1/organizations/" + CoveoEmulator.OrganizationId;
    protected const string LogsBase = "logs/v1/organizations/" + CoveoEmulator.OrganizationId;
    protected const string PlatformBase = "rest/organizations/" + CoveoEmulator.OrganizationId;

    private CoveoEmulator? _emulator;
    private HttpClient? _http;
    private HttpClient? _anonymous;

    private protected ManualTimeProvider Time { get; } = new();

    protected CoveoEmulator Emulator => _emulator!;

    /// <summary>Sends the API key with every request.</summary>
    protected HttpClient Http => _http!;

    /// <summary>Sends no Authorization header.</summary>
    protected HttpClient Anonymous => _anonymous!;

    /// <summary>The source most tests push to; SHARED.</summary>
    protected string SourceId { get; private set; } = string.Empty;

    protected virtual CoveoEmulatorOptions Options => new();

    public async Task InitializeAsync()
    {
        var options = Options;
        options.TimeProvider = Time;
        _emulator = await CoveoEmulator.StartAsync(options);
        _anonymous = new HttpClient { BaseAddress = _emulator.BaseUri };
        _http = new HttpClient { BaseAddress = _emulator.BaseUri };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CoveoEmulator.ApiKey);
        SourceId = await CreateSourceAsync("Shared");
        await PrepareAsync();
    }

    public async Task DisposeAsync()
    {
        _http?.Dispose();
        _anonymous?.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    /// <summary>What all tests of a class begin with, besides the emulator and its source.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected async Task<string> CreateSourceAsync(string name, string visibility = "SHARED", string type = "PUSH")
    {
        var answer = await SendJsonAsync(
            HttpMethod.Post,
            $"{PlatformBase}/sources",
            $$"""{"sourceType":"{{type}}","name":"{{name}}","sourceVisibility":"{{visibility}}","pushEnabled":true}""");
        answer.Status.Should().Be(201, answer.Text);
        return (string)answer.Json["id"]!;
    }

    protected Task<Answer> SendAsync(HttpMethod method, string path) => Answer.ReadAsync(Http, new HttpRequestMessage(method, path));

    protected Task<Answer> SendJsonAsync(HttpMethod method, string path, string json) =>
        Answer.ReadAsync(Http, new HttpRequestMessage(method, path) { Content = JsonContent.Of(json) });

    protected Task<Answer> PutAsync(string documentId, string json, string parameters = "", string? source = null) =>
        SendJsonAsync(HttpMethod.Put, DocumentPath(documentId, parameters, source), json);

    protected Task<Answer> DeleteAsync(string documentId, string parameters = "", string? source = null) =>
        SendAsync(HttpMethod.Delete, DocumentPath(documentId, parameters, source));

    protected Task<Answer> DeleteOldAsync(string parameters) =>
        SendAsync(HttpMethod.Delete, $"{PushBase}/sources/{SourceId}/documents/olderthan?{parameters}");

    protected async Task<UploadTarget> CreateContainerAsync() =>
        UploadTarget.Read(await SendAsync(HttpMethod.Post, $"{PushBase}/files"));

    protected async Task<string> UploadAsync(byte[] content)
    {
        var target = await CreateContainerAsync();
        var answer = await target.PutAsync(Anonymous, content);
        answer.Status.Should().Be(200, answer.Text);
        return target.FileId;
    }

    protected Task<string> UploadAsync(string content) => UploadAsync(System.Text.Encoding.UTF8.GetBytes(content));

    protected Task<Answer> PutBatchAsync(string fileId, string parameters = "", string? source = null) =>
        SendAsync(HttpMethod.Put, $"{PushBase}/sources/{source ?? SourceId}/documents/batch?fileId={fileId}{parameters}");

    protected async Task AdvanceAsync(TimeSpan by)
    {
        var seconds = by.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, $"_emulator/clock?advanceSeconds={seconds}"));
        answer.Status.Should().Be(200, answer.Text);
    }

    /// <summary>The IDs of the items in the index, in order.</summary>
    protected async Task<List<string>> IndexedIdsAsync(string query = "perPage=1000")
    {
        var answer = await FindAsync(query);
        return answer.Json["items"]!.AsArray().Select(item => (string)item!["documentId"]!).Order(StringComparer.Ordinal).ToList();
    }

    protected async Task<Answer> FindAsync(string query)
    {
        var answer = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, $"_emulator/items?{query}"));
        answer.Status.Should().Be(200, answer.Text);
        return answer;
    }

    /// <summary>The item as the control API shows it.</summary>
    protected async Task<System.Text.Json.Nodes.JsonNode> ItemAsync(string documentId)
    {
        var answer = await FindAsync($"documentId={Uri.EscapeDataString(documentId)}");
        return answer.Json["items"]!.AsArray().Should().ContainSingle($"{documentId} is indexed").Which!;
    }

    /// <summary>What the log says about an item, as lines of operation, task, result and error code.</summary>
    protected async Task<List<string>> LogOfAsync(string documentId)
    {
        var path = $"_emulator/log?perPage=1000&documentId={Uri.EscapeDataString(documentId)}";
        var answer = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, path));
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["documentLogEntries"]!.AsArray()
            .Select(entry => $"{entry!["operation"]} {entry["task"]} {entry["result"]} {entry["meta"]!["errorcode"]}".TrimEnd())
            .ToList();
    }

    private string DocumentPath(string documentId, string parameters, string? source) =>
        $"{PushBase}/sources/{source ?? SourceId}/documents?documentId={Uri.EscapeDataString(documentId)}{parameters}";
}
