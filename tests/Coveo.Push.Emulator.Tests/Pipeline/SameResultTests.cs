using Coveo.Push.Emulator.Tests.Support;
using Xunit.Abstractions;

namespace Coveo.Push.Emulator.Tests.Pipeline;

/// <summary>However long the pipeline takes, the same operations lead to the same index.</summary>
public sealed class SameResultTests(ITestOutputHelper output) : PipelineTest
{
    private const int Operations = 150;

    protected override CoveoEmulatorOptions Options => new() { Pipeline = new() { Mode = EmulatorPipelineMode.Delayed, StageDelay = Delay } };

    [Fact]
    public async Task A_delayed_pipeline_ends_where_an_immediate_one_is_at_once()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed: {seed}");
        var random = new Random(seed);
        await using var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { TimeProvider = Time });
        using var http = new HttpClient { BaseAddress = emulator.BaseUri };
        http.DefaultRequestHeaders.Authorization = new("Bearer", CoveoEmulator.ApiKey);
        var source = await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Post, $"{PlatformBase}/sources")
        {
            Content = JsonContent.Of("""{"sourceType":"PUSH","name":"s","sourceVisibility":"SHARED","pushEnabled":true}"""),
        });
        var otherSourceId = (string)source.Json["id"]!;

        for (var i = 0; i < Operations; i++)
        {
            var (method, path, json) = Operation(random, i + 1);
            await SendAsync(Http, method, $"{PushBase}/sources/{SourceId}/{path}", json);
            await SendAsync(http, method, $"{PushBase}/sources/{otherSourceId}/{path}", json);
            Time.Advance(TimeSpan.FromSeconds(random.Next(12)));
        }

        Time.Advance(TimeSpan.FromMinutes(1));

        var expected = await TitlesAsync(http);
        output.WriteLine(string.Join(", ", expected));
        (await TitlesAsync(Http)).Should().Equal(expected);
    }

    /// <summary>
    /// Few items, so that operations meet. Ordering IDs grow: those that do not are refused in either mode, but by what was there by then.
    /// </summary>
    private static (HttpMethod Method, string Path, string? Json) Operation(Random random, int orderingId)
    {
        var id = Uri.EscapeDataString($"http://a/{random.Next(4)}/{random.Next(3)}");
        return random.Next(10) switch
        {
            0 => (HttpMethod.Delete, $"documents?documentId={id}&orderingId={orderingId}", null),
            1 => (HttpMethod.Delete, $"documents?documentId={id[..^4]}&deleteChildren=true&orderingId={orderingId}", null),
            2 => (HttpMethod.Delete, $"documents/olderthan?orderingId={Math.Max(1, orderingId - 20)}&queueDelay=0", null),
            _ => (HttpMethod.Put, $"documents?documentId={id}&orderingId={orderingId}", $$"""{"title":"{{orderingId}}"}"""),
        };
    }

    private static async Task SendAsync(HttpClient http, HttpMethod method, string path, string? json)
    {
        var request = new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(json) };
        (await Answer.ReadAsync(http, request)).ShouldBeAccepted();
    }

    private static async Task<List<string>> TitlesAsync(HttpClient http)
    {
        var answer = await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Get, "_emulator/items?perPage=100"));
        return answer.Json["items"]!.AsArray().Select(item => $"{item!["documentId"]} {item["title"]}").Order(StringComparer.Ordinal).ToList();
    }
}
