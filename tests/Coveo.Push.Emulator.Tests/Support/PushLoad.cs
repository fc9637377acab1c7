using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>Pushes single items and batches from several sides until the emulator is gone, and remembers what was accepted.</summary>
internal sealed class PushLoad : IDisposable
{
    private const int ItemsPerBatch = 50;
    private const string PushBase = "push/v1/organizations/" + CoveoEmulator.OrganizationId;

    private readonly HttpClient _http;
    private readonly HttpClient _uploads = new();
    private readonly string _sourceId;
    private readonly ConcurrentQueue<string> _accepted = new();
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _enoughItems;

    private PushLoad(HttpClient http, string sourceId, int enoughItems)
    {
        _http = http;
        _sourceId = sourceId;
        _enoughItems = enoughItems;
    }

    /// <summary>The items whose push was answered with 202.</summary>
    public IReadOnlyCollection<string> Accepted => _accepted;

    public static async Task<PushLoad> CreateAsync(Uri address, int enoughItems)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CoveoEmulator.ApiKey);
        var source = await SendAsync(http, HttpMethod.Post, "rest/organizations/emulatororg/sources",
            """{"sourceType":"PUSH","name":"s","sourceVisibility":"SHARED","pushEnabled":true}""");
        return new PushLoad(http, (string)source.Json["id"]!, enoughItems);
    }

    /// <summary>Pushes; <paramref name="end"/> is called in the middle of it, as soon as enough was accepted.</summary>
    public async Task RunUntilAsync(Func<Task> end)
    {
        var pushers = new[] { PushAsync("a", SingleAsync), PushAsync("b", SingleAsync), PushAsync("c", BatchAsync), PushAsync("d", BatchAsync) };
        await Task.WhenAny(_enough.Task, Task.WhenAll(pushers));
        await end();
        await Task.WhenAll(pushers);
    }

    public void Dispose()
    {
        _http.Dispose();
        _uploads.Dispose();
    }

    private async Task PushAsync(string name, Func<string, Task<IEnumerable<string>>> push)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                foreach (var id in await push($"http://{name}/{number}/"))
                {
                    _accepted.Enqueue(id);
                }

                if (_accepted.Count >= _enoughItems)
                {
                    _enough.TrySetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            // The emulator is gone.
        }
    }

    private async Task<IEnumerable<string>> SingleAsync(string prefix)
    {
        var answer = await SendAsync(
            _http, HttpMethod.Put, $"{PushBase}/sources/{_sourceId}/documents?documentId={Uri.EscapeDataString(prefix)}", """{"data":"needle"}""");
        answer.ShouldBeAccepted();
        return [prefix];
    }

    private async Task<IEnumerable<string>> BatchAsync(string prefix)
    {
        var ids = Enumerable.Range(0, ItemsPerBatch).Select(n => $"{prefix}{n}").ToList();
        var items = string.Join(',', ids.Select(id => $$"""{"documentId":"{{id}}","data":"needle"}"""));
        var target = UploadTarget.Read(await SendAsync(_http, HttpMethod.Post, $"{PushBase}/files"));
        await target.PutAsync(_uploads, System.Text.Encoding.UTF8.GetBytes($$"""{"addOrUpdate":[{{items}}]}"""));
        (await SendAsync(_http, HttpMethod.Put, $"{PushBase}/sources/{_sourceId}/documents/batch?fileId={target.FileId}")).ShouldBeAccepted();
        return ids;
    }

    private static Task<Answer> SendAsync(HttpClient http, HttpMethod method, string path, string? json = null) =>
        Answer.ReadAsync(http, new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(json) });
}
