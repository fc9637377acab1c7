using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>Looks into the journal after it has sent something.</summary>
public abstract class JournalTest : EmulatorTest
{
    /// <summary>Creating the source of the test is not what the test is about.</summary>
    protected override async Task PrepareAsync() => (await ControlAsync(HttpMethod.Delete, "requests")).Status.Should().Be(200);

    protected Task<Answer> ControlAsync(HttpMethod method, string path, string? json = null) =>
        Answer.ReadAsync(Anonymous, new HttpRequestMessage(method, $"_emulator/{path}") { Content = json is null ? null : JsonContent.Of(json) });

    protected async Task<List<JsonNode>> RequestsAsync(string query = "")
    {
        var answer = await ControlAsync(HttpMethod.Get, $"requests?{query}");
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["requests"]!.AsArray().Select(request => request!).ToList();
    }

    /// <summary>The last call, with its headers and bodies.</summary>
    protected async Task<JsonNode> LastRequestAsync()
    {
        var last = (await RequestsAsync("perPage=1")).Should().ContainSingle().Which;
        return (await ControlAsync(HttpMethod.Get, $"requests/{last["id"]}")).Json;
    }

    /// <summary>The calls, oldest first, as lines of method, the end of the path and what became of them.</summary>
    protected async Task<List<string>> CallsAsync(string query = "perPage=1000") => (await RequestsAsync(query))
        .AsEnumerable()
        .Reverse()
        .Select(request => $"{request["method"]} {((string)request["path"]!).Split('/')[^1]} {request["status"]?.ToString() ?? (string)request["outcome"]!}")
        .ToList();
}
