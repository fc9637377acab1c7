using System.Text.Json;
using Coveo.Push.Cli.Tests.Running;
using Coveo.Push.Emulator;

namespace Coveo.Push.Cli.Tests.Push;

public sealed class DeadLetterTests : ToolTest
{
    [Fact]
    public async Task What_did_not_arrive_is_written_down_with_its_reason_and_can_be_pushed_again()
    {
        Write("items.jsonl", "{\"documentId\":\"a://1\"}\n{\"documentId\":\"no uri\",\"title\":\"Two\"}\nbroken\n");

        var pushed = await PushAsync("items.jsonl", "--dead-letter", "letters.jsonl", "--report", "report.json");

        pushed.ExitCode.Should().Be(1, pushed.ToString());
        var letters = Read("letters.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray();
        letters.Should().HaveCount(2);
        letters[0].Should().StartWith("{\"deadLetter\":{\"result\":\"NotRead\",\"reason\":\"This is no JSON: ").And.Contain("\"place\":\"items.jsonl:3:1\"");
        letters[1].Should().StartWith("{\"deadLetter\":{\"result\":\"Rejected\",").And.EndWith("\"documentId\":\"no uri\",\"title\":\"Two\"}");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(Folder, "letters.jsonl")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var report = JsonDocument.Parse(Read("report.json"));
        report.RootElement.GetProperty("allDelivered").GetBoolean().Should().BeFalse();
        report.RootElement.GetProperty("input").GetProperty("deadLetters").GetInt32().Should().Be(2);

        Write("repaired.jsonl", Read("letters.jsonl").Replace("no uri", "a://2", StringComparison.Ordinal));
        var again = await PushAsync("repaired.jsonl");

        again.Errors.Should().Contain("The dead letter does not hold the whole item: push it again from where it came (items.jsonl:3:1).");
        (await IndexedAsync()).Should().Equal("a://1", "a://2");
        (await ItemsAsync()).Single(item => item.GetProperty("documentId").GetString() == "a://2").ToString().Should().NotContain("deadLetter");
    }

    [Fact]
    public async Task What_was_taken_and_never_indexed_is_among_them_when_it_was_verified()
    {
        Write("items.jsonl", "{\"documentId\":\"a://1\"}\n{\"documentId\":\"a://2\",\"compressedBinaryData\":\"eJxz\",\"fileExtension\":\".txt\"}\n");

        var pushed = await PushAsync("items.jsonl", "--verify", "--verify-timeout", "60", "--dead-letter", "letters.jsonl");

        (pushed.ExitCode, pushed.Value("outcome"), pushed.Value("indexed"), pushed.Value("notIndexed")).Should().Be((1, "Completed", "1", "1"), pushed.ToString());
        Read("letters.jsonl").Should().Contain("\"documentId\":\"a://2\",\"compressedBinaryData\":\"eJxz\"");
    }

    [Fact]
    public async Task Files_are_read_again_from_where_they_are()
    {
        Write("docs/a.txt", "the words of the file");
        var fault = Emulator.Faults.Add(new EmulatorFault { Route = "PUT */documents/batch", Kind = EmulatorFaultKind.Status, Status = 412, ErrorCode = "DOCUMENT_LIMIT_EXCEEDED" });

        (await PushAsync("docs", "--dead-letter", "letters.jsonl")).ExitCode.Should().Be(4);
        Emulator.Faults.Remove(fault);
        var again = await PushAsync("letters.jsonl");

        Read("letters.jsonl").Should().Contain("\"file\":").And.NotContain("compressedBinaryData").And.NotContain("\"data\"");
        again.ExitCode.Should().Be(0, again.ToString());
        (await ItemsAsync()).Single().GetProperty("excerpt").GetString().Should().Be("the words of the file");
    }

    [Fact]
    public async Task A_push_that_cannot_begin_leaves_the_letters_of_an_earlier_one()
    {
        Write("docs/a.txt", "text");
        Write("letters.jsonl", "old");
        await Client.Sources.DeleteAsync(SourceId);

        var pushed = await RunAsync("push", "docs", "--source", SourceId, "--dead-letter", "letters.jsonl");

        pushed.ExitCode.Should().Be(4, pushed.ToString());
        Read("letters.jsonl").Should().Be("old");
    }

    [Fact]
    public async Task A_run_in_which_all_arrived_leaves_no_letters_of_an_earlier_one()
    {
        Write("letters.jsonl", "old");

        await PushAsync(Write("items.jsonl", """{"documentId":"a://1"}"""), "--dead-letter", "letters.jsonl");

        File.Exists(Path.Combine(Folder, "letters.jsonl")).Should().BeFalse();
    }
}
