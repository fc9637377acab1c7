using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Pipeline;

/// <summary>A pipeline that takes its time, and looks into it.</summary>
public abstract class PipelineTest : SecuredTest
{
    /// <summary>Any body that cannot be decompressed.</summary>
    protected const string Undecodable = """{"compressedBinaryData":"AAAA"}""";

    protected static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);

    protected Task NextStageAsync() => AdvanceAsync(Delay);

    protected async Task<JsonNode> StepAsync(string parameters = "")
    {
        var answer = await SendAsync(HttpMethod.Post, $"_emulator/step{parameters}");
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json;
    }

    protected async Task<JsonNode> PipelineAsync() => (await SendAsync(HttpMethod.Get, "_emulator/info")).Json["pipeline"]!;

    protected async Task<long> WaitingAsync() => (long)(await PipelineAsync())["waiting"]!;

    /// <summary>What the log says about an item, as lines of task, result, and seconds since the test began.</summary>
    private protected async Task<List<string>> TimesOfAsync(string documentId)
    {
        var log = await SendAsync(HttpMethod.Get, $"_emulator/log?perPage=1000&documentId={Uri.EscapeDataString(documentId)}");
        var start = DateTimeOffset.FromUnixTimeMilliseconds(Time.NowMilliseconds);
        return log.Json["documentLogEntries"]!.AsArray()
            .Select(entry => $"{entry!["task"]} {entry["result"]} {((DateTimeOffset)entry["datetime"]! - start).TotalSeconds}")
            .ToList();
    }
}
