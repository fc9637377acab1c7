namespace Coveo.Push.IntegrationTests.QuickStart;

public class QuickStartFileNameTests
{
    public static TheoryData<string, string> AwkwardNames { get; } = new()
    {
        { "two words.txt", "two words.txt" },
        { "a#b.txt", "a#b.txt" },
        { "why?.txt", "why?.txt" },
        { "this&that+more.txt", "this&that+more.txt" },
        { "100% sure %20.txt", "100% sure %20.txt" },
        { "party \U0001F389.txt", "party \U0001F389.txt" },
        { "[red]markup[bold.txt", "[red]markup[bold.txt" },
        { "line\nbreak.txt", "line\\nbreak.txt" },
        { "escape\u001b[31m.txt", "escape\\u001b[31m.txt" },
        { "turned \u202etxt.exe", "turned \\u202etxt.exe" },
    };

    [Theory]
    [MemberData(nameof(AwkwardNames))]
    public async Task An_awkward_name_becomes_one_item_and_one_line(string name, string printed)
    {
        await using var emulator = await EmulatorItems.StartAsync();
        using var folder = new TestFolder();
        folder.Write(name, "content");
        folder.Write("0.txt", "the first item is deleted in the end");

        var run = await QuickStartProcess.RunAsync(emulator.Variables(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.Lines.Should().ContainSingle(line => line.StartsWith("  ", StringComparison.Ordinal) && line.EndsWith("  indexed  " + printed, StringComparison.Ordinal), "{0}", run);
        var item = (await emulator.FindAsync()).Should().ContainSingle().Subject;
        item.Title.Should().Be(name);
        item.DocumentId.Should().Be("file://" + string.Join('/', folder.PathOf(name).Split('/').Select(Uri.EscapeDataString)));
    }

    [Fact]
    public async Task A_name_that_is_not_UTF8_is_one_line_and_the_others_are_delivered()
    {
        await using var emulator = await EmulatorItems.StartAsync();
        using var folder = new TestFolder();
        folder.Shell("printf x > \"$(printf 'bad\\377.txt')\"; mkdir \"$(printf 'worse\\376')\"; printf x > 1.txt; printf x > 2.txt");

        var run = await QuickStartProcess.RunAsync(emulator.Variables(), folder.FullPath);

        run.ExitCode.Should().Be(1, "{0}", run);
        run.ProblemsOf("bad\uFFFD.txt").Should().ContainSingle().Which.Should().Contain("not valid UTF-8");
        run.ProblemsOf("worse\uFFFD").Should().ContainSingle().Which.Should().Contain("not valid UTF-8");
        run.LinesWith("2 of 4 files").Should().ContainSingle();
        run.LinesWith("Deleted    nothing, as not every file was delivered").Should().ContainSingle();
    }

    [Fact]
    public async Task Redirected_output_has_no_escape_sequences()
    {
        using var folder = new TestFolder();
        folder.Write("a.txt", "content");

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.Output.Should().NotContain("\u001b").And.NotContain("\r");
        run.Errors.Should().BeEmpty();
    }
}
