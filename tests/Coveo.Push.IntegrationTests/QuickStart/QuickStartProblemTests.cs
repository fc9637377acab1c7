namespace Coveo.Push.IntegrationTests.QuickStart;

public class QuickStartProblemTests
{
    [Fact]
    public async Task Links_are_not_followed_and_those_that_lead_nowhere_are_one_line_each()
    {
        using var folder = new TestFolder();
        folder.Write("sub/a.txt", "content");
        folder.Link("a", "b");
        folder.Link("b", "a");
        folder.Link("sub/up", "..");
        folder.Link("dangling", "nowhere");
        folder.Link("fine", "sub/a.txt");
        folder.Link("fine too", "/usr");

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.ProblemsOf("a").Should().ContainSingle("{0}", run).Which.Should().Contain("loop");
        run.ProblemsOf("b").Should().ContainSingle("{0}", run).Which.Should().Contain("loop");
        run.ProblemsOf("sub/up").Should().ContainSingle("{0}", run).Which.Should().Contain("loop");
        run.ProblemsOf("dangling").Should().ContainSingle("{0}", run).Which.Should().Contain("'nowhere', which does not exist");
        run.LinesWith("2 symbolic links not followed").Should().ContainSingle("{0}", run);
        run.LinesWith("1 of 1 file").Should().ContainSingle("{0}", run);
    }

    [Fact]
    public async Task A_named_pipe_is_skipped_and_never_opened()
    {
        using var folder = new TestFolder();
        folder.Write("a.txt", "content");
        folder.Shell("mkfifo pipe");

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.ProblemsOf("pipe").Should().ContainSingle("{0}", run).Which.Should().Contain("a named pipe, not a file");
    }

    [Fact]
    public async Task A_file_without_permission_is_one_line_unless_the_user_may_read_everything()
    {
        using var folder = new TestFolder();
        folder.Write("a.txt", "content");
        folder.Write("secret.txt", "content");
        folder.Write("closed/b.txt", "content");
        folder.Shell("chmod 000 secret.txt closed");
        var isRoot = CanRead(folder.PathOf("secret.txt"));

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath);
        folder.Shell("chmod 700 secret.txt closed");

        run.ExitCode.Should().Be(isRoot ? 0 : 1, "{0}", run);
        run.ProblemsOf("secret.txt").Should().HaveCount(isRoot ? 0 : 1, "{0}", run);
        run.ProblemsOf("closed/").Should().HaveCount(isRoot ? 0 : 1, "{0}", run);
        run.LinesWith(isRoot ? "3 of 3 files" : "1 of 3 files").Should().ContainSingle("{0}", run);
        run.LinesWith("Deleted    nothing, as not every file was delivered").Should().HaveCount(isRoot ? 0 : 1, "{0}", run);
    }

    [Fact]
    public async Task An_item_that_is_taken_but_not_indexed_is_named_with_the_reason()
    {
        await using var emulator = await EmulatorItems.StartAsync();
        var secured = await emulator.Client.Sources.CreateAsync(new("secured", Platform.SourceVisibility.Secured));
        using var folder = new TestFolder();
        folder.Write("a.txt", "the sample sends no permissions");

        var run = await QuickStartProcess.RunAsync(emulator.Variables(("COVEO_SOURCE_ID", secured.Id)), folder.FullPath);

        run.ExitCode.Should().Be(1, "{0}", run);
        run.ProblemsOf("a.txt").Should().ContainSingle("{0}", run).Which.Should().Contain("delivered, but not indexed").And.Contain("permissions");
        run.LinesWith("1 item not indexed").Should().ContainSingle("{0}", run);
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130_and_sets_the_status_to_idle()
    {
        await using var emulator = await EmulatorItems.StartAsync();
        using var folder = new TestFolder();
        for (var i = 0; i < 5000; i++)
        {
            folder.Write($"{i}.txt", "content");
        }

        var run = await QuickStartProcess.RunAndSignalAsync("INT", "Pushing", emulator.Variables(), folder.FullPath);

        run.ExitCode.Should().Be(130, "{0}", run);
        run.Errors.Should().StartWith("error: Interrupted.");
        (await emulator.SourcesAsync()).Should().ContainSingle().Which.Status.Should().Be("PUSH_READY");
    }

    private static bool CanRead(string path)
    {
        try
        {
            File.ReadAllBytes(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
