using System.Text.Json;
using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Logs;

public sealed class LogsCommandTests : ToolTest
{
    [Fact]
    public async Task The_log_is_told_the_newest_first()
    {
        await AddAsync("a://1");

        var run = await RunAsync("logs", "--source", SourceName, "--limit", "2");

        (run.ExitCode, run.Output.Masked()).Should().Be((0, "TIME\tADD\tINDEXING\tCOMPLETED\ta://1\tSOURCE\t\nTIME\tADD\tMAPPING\tCOMPLETED\ta://1\tSOURCE\t\n"));
    }

    [Fact]
    public async Task It_can_be_narrowed_to_items_and_results()
    {
        await AddAsync("a://1");
        await AddAsync("b://1");
        await Client.Documents.DeleteAsync(SourceId, "c://1");

        var item = await RunAsync("logs", "--item", "a://1");
        var pattern = await RunAsync("logs", "--item", "b://*", "--source", SourceName);
        var skipped = await RunAsync("logs", "--result", "skipped", "error", "--source", SourceName, "-o", "json");

        item.Output.Should().Contain("a://1").And.NotContain("b://1");
        pattern.Output.Should().Contain("b://1").And.NotContain("a://1");
        var entry = JsonDocument.Parse(skipped.Output).RootElement.EnumerateArray().Should().ContainSingle().Subject;
        entry.EnumerateObject().Select(property => property.Name).Should().Equal("time", "operation", "task", "result", "documentId", "sourceId", "detail");
        (entry.GetProperty("operation").GetString(), entry.GetProperty("documentId").GetString(), entry.GetProperty("result").GetString()).Should().Be(("DELETE", "c://1", "SKIPPED"));
    }

    [Fact]
    public async Task Follow_tells_each_new_entry_once_until_ctrl_c()
    {
        await AddAsync("a://1");
        using var tool = ToolProcess.Start(Here, readsOutput: false, "logs", "--follow", "--source", SourceName, "-o", "json", "--interval", "1");
        var lines = new List<JsonElement>();

        await ReadUntilIndexedAsync(tool, lines, "a://1");
        await AddAsync("a://2");
        await ReadUntilIndexedAsync(tool, lines, "a://2");
        await AddAsync("a://3");
        await ReadUntilIndexedAsync(tool, lines, "a://3");
        await tool.SignalAsync("INT");
        var end = await tool.EndAsync();

        (end.ExitCode, end.Errors).Should().Be((130, ""));
        var entries = lines.ConvertAll(line => $"{line.GetProperty("documentId")} {line.GetProperty("task")}");
        entries.Should().OnlyHaveUniqueItems();
        entries[..5].Should().Equal("a://1 STREAMING", "a://1 CONSUMING", "a://1 PROCESSING", "a://1 MAPPING", "a://1 INDEXING");
    }

    [Theory]
    [InlineData("--since", "soon", "--since: 'soon' is no time. Write 2025-02-03, 2025-02-03T04:05:06Z (UTC where no offset is said), or how long ago: 30s, 15m, 2h, 7d.")]
    [InlineData("--limit", "0", "--limit must be 1 or more, but is 0.")]
    [InlineData("--interval", "0", "--interval must be from 1 to 3600 seconds, but is 0.")]
    public async Task What_cannot_be_is_one_line(string option, string value, string message)
    {
        var run = await RunAsync("logs", option, value);

        (run.ExitCode, run.Errors).Should().Be((2, $"coveo-push: error: {message}\n"));
    }

    private static async Task ReadUntilIndexedAsync(ToolProcess tool, List<JsonElement> lines, string documentId)
    {
        do
        {
            lines.Add(JsonDocument.Parse((await tool.Output.ReadLineAsync())!).RootElement);
        }
        while (lines[^1].GetProperty("documentId").GetString() != documentId || lines[^1].GetProperty("task").GetString() != "INDEXING");
    }

    private Task<PushAcceptance> AddAsync(string id) => Client.Documents.AddOrUpdateAsync(SourceId, new PushDocument(id));
}
