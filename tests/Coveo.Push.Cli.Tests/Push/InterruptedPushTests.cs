using System.Text;
using Coveo.Push.Cli.Tests.Running;
using Coveo.Push.Emulator;

namespace Coveo.Push.Cli.Tests.Push;

/// <summary>A push that is stopped, and one that the service lets down.</summary>
public sealed class InterruptedPushTests : ToolTest
{
    [Fact]
    public async Task An_interrupt_ends_it_cleanly_with_a_report_and_130()
    {
        await PushAsync(Write("first.jsonl", """{"documentId":"a://old"}"""));
        using var tool = ToolProcess.Start(Here, readsOutput: true, "push", "-", "--source", SourceName, "--mode", "rebuild", "--delete-however-little", "--report", "report.json");
        await tool.FeedAsync(MoreThanOneBatch());
        await FirstBatchAsync();

        await tool.SignalAsync("INT");
        var ended = await tool.EndAsync();

        ended.ExitCode.Should().Be(130, ended.ToString());
        (ended.Value("outcome"), ended.Value("oldDeleted")).Should().Be(("Aborted", "false"));
        ended.Errors.Should().Contain("Interrupted.");
        Read("report.json").Should().Contain("\"outcome\":\"Aborted\"");
        (await IndexedAsync()).Should().Contain("a://old");
        await StatusAsync("PUSH_READY");
    }

    [Fact]
    public async Task A_service_that_refuses_ends_it_with_4_and_what_was_not_sent_is_counted()
    {
        Emulator.Faults.Add(new EmulatorFault { Route = "PUT */documents/batch", Kind = EmulatorFaultKind.Status, Status = 412, ErrorCode = "DOCUMENT_LIMIT_EXCEEDED" });

        var pushed = await PushAsync(Write("items.jsonl", """{"documentId":"a://1"}"""), "--dead-letter", "letters.jsonl");

        pushed.ExitCode.Should().Be(4, pushed.ToString());
        pushed.Value("failed").Should().Be("1");
        Read("letters.jsonl").Should().Contain("\"documentId\":\"a://1\"");
    }

    private static byte[] MoreThanOneBatch()
    {
        var body = new string('x', 100_000);
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(i => $"{{\"documentId\":\"a://{i}\",\"data\":\"{body}\"}}\n")));
    }

    // The service tells a change when it has happened, which no clock of a test can hurry.
    private async Task FirstBatchAsync()
    {
        for (var attempts = 0; (await IndexedAsync()).Count == 1; attempts++)
        {
            attempts.Should().BeLessThan(10_000);
        }
    }

    private async Task StatusAsync(string status)
    {
        for (var attempts = 0; (await Client.Sources.GetAsync(SourceId)).Status != status; attempts++)
        {
            attempts.Should().BeLessThan(10_000, status);
        }
    }
}
