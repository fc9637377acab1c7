using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Push;

public sealed class FolderPushTests : ToolTest
{
    [Fact]
    public async Task Each_file_becomes_an_item_with_what_the_file_system_knows()
    {
        Write("docs/guide/intro.md", "# Intro");
        Write("docs/page", "<!DOCTYPE html><p>x</p>");
        Write("docs/empty.txt", "");

        var pushed = await PushAsync("docs", "--id-prefix", "https://docs.acme.example/");

        pushed.ExitCode.Should().Be(0, pushed.ToString());
        (await IndexedAsync()).Should().Equal("https://docs.acme.example/empty.txt", "https://docs.acme.example/guide/intro.md", "https://docs.acme.example/page");
        (await ItemsAsync()).Single(item => item.GetProperty("title").GetString() == "intro.md").GetProperty("metadata").ToString().Should().Contain("guide");
    }

    [Fact]
    public async Task Patterns_take_and_leave_out()
    {
        Write("docs/a.md", "a");
        Write("docs/b.txt", "b");
        Write("docs/node_modules/deep/er/c.md", "c");

        await PushAsync("docs", "--id-prefix", "d://x/", "--include", "*.md", "--exclude", "node_modules/**");

        (await IndexedAsync()).Should().Equal("d://x/a.md");
    }

    [Fact]
    public async Task A_rescan_sends_what_has_changed_and_deletes_what_is_gone()
    {
        Write("docs/a.md", "a");
        Write("docs/b.md", "b");
        Write("docs/c.md", "c");
        string[] rescan = ["docs", "--mode", "rescan", "--state", "state.db"];
        (await PushAsync(rescan)).ExitCode.Should().Be(0);
        Write("docs/a.md", "changed");
        File.Delete(Path.Combine(Folder, "docs", "b.md"));

        var second = await PushAsync(rescan);

        (second.ExitCode, second.Value("addedOrUpdated"), second.Value("unchanged"), second.Value("deleted")).Should().Be((0, "1", "1", "1"), second.ToString());
    }

    [Fact]
    public async Task A_rescan_needs_a_state_and_a_path_must_be_there()
    {
        Write("docs/a.md", "a");

        (await PushAsync("docs", "--mode", "rescan")).Remarks.Should().Equal("coveo-push: error: --mode rescan compares with what was pushed before: name the file that remembers it with --state FILE.");
        (await PushAsync("nowhere")).Remarks.Should().Equal("coveo-push: error: There is no file or folder 'nowhere'.");
        (await PushAsync("docs", "--report", "nowhere/r.json")).ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task A_dry_run_checks_everything_and_sends_nothing()
    {
        Write("items.jsonl", "{\"documentId\":\"a://1\"}\n{\"documentId\":\"no uri\"}\nbroken\n");

        var dry = await PushAsync("items.jsonl", "--dry-run");

        dry.ExitCode.Should().Be(1);
        (dry.Value("wouldAddOrUpdate"), dry.Value("wouldBeRejected"), dry.Value("notRead")).Should().Be(("1", "1", "1"));
        (await IndexedAsync()).Should().BeEmpty();
    }
}
