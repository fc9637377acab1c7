using Coveo.Push.Emulator.Tests.Support;
using Xunit.Abstractions;

namespace Coveo.Push.Emulator.Tests.Streams;

/// <summary>However long the pipeline takes, the same streams and updates lead to the same index.</summary>
public sealed class StreamSameResultTests(ITestOutputHelper output) : StreamTest
{
    private const int Operations = 120;

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
        var source = await SendAsync(
            http, HttpMethod.Post, $"{PlatformBase}/sources", """{"sourceType":"CATALOG","name":"c","sourceVisibility":"SHARED","streamEnabled":true}""");
        var otherId = (string)source.Json["id"]!;

        for (var i = 0; i < Operations; i++)
        {
            var (operation, json) = Operation(random, i);
            await RunAsync(Http, CatalogId, operation, json);
            await RunAsync(http, otherId, operation, json);
            Time.Advance(TimeSpan.FromSeconds(random.Next(12)));
        }

        Time.Advance(TimeSpan.FromMinutes(1));

        var expected = await ItemsAsync(http);
        output.WriteLine(string.Join(", ", expected));
        expected.Should().NotBeEmpty();
        (await ItemsAsync(Http)).Should().Equal(expected);
    }

    /// <summary>Few items, so that operations meet.</summary>
    private static (string Operation, string Json) Operation(Random random, int number)
    {
        string Id() => $"product://{random.Next(5)}";
        return random.Next(12) switch
        {
            0 => ("stream", $$"""{"addOrUpdate":[{"documentId":"{{Id()}}","data":"{{number}}"},{"documentId":"product://kept","tags":[{{number}}]}]}"""),
            1 => ("update", $$"""{"delete":[{"documentId":"{{Id()}}"}]}"""),
            2 or 3 => ("merge", $$"""{"addOrUpdate":[{"documentId":"{{Id()}}","merged":{{number}}}]}"""),
            4 => ("merge", $$"""{"addOrUpdate":[{"documentId":"{{Id()}}","data":"{{number}}"}]}"""),
            5 or 6 => ("update", $$"""{"addOrUpdate":[{"documentId":"{{Id()}}","data":"{{number}}","tags":[{{number}}]}]}"""),
            _ => ("update", $$"""
                {"partialUpdate":[{"documentId":"{{Id()}}","operator":"arrayAppend","field":"tags","value":[{{number}}]},
                  {"documentId":"{{Id()}}","operator":"dictionaryPut","field":"stock","value":{"s{{random.Next(3)}}":{{number}} } }]}
                """),
        };
    }

    private async Task RunAsync(HttpClient http, string source, string operation, string json)
    {
        var path = $"{PushBase}/sources/{source}/stream";
        var container = await SendAsync(http, HttpMethod.Post, operation == "stream" ? $"{path}/open" : $"{PushBase}/files");
        await UploadToAsync(container, json);
        _ = operation == "stream"
            ? await SendAsync(http, HttpMethod.Post, $"{path}/{container.Json["streamId"]}/close")
            : await SendAsync(http, HttpMethod.Put, $"{path}/{operation}?fileId={container.Json["fileId"]}");
    }

    private static async Task<Answer> SendAsync(HttpClient http, HttpMethod method, string path, string? json = null)
    {
        var answer = await Answer.ReadAsync(http, new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(json) });
        answer.Status.Should().BeInRange(200, 202, answer.Text);
        return answer;
    }

    private static async Task<List<string>> ItemsAsync(HttpClient http)
    {
        var answer = await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Get, "_emulator/items?perPage=100"));
        return answer.Json["items"]!.AsArray()
            .Select(item => $"{item!["documentId"]} {item["excerpt"]} {item["metadata"]!.ToJsonString()}")
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}
