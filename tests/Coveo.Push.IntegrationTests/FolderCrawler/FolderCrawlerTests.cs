using System.Globalization;
using Coveo.Push.IntegrationTests.QuickStart;
using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.FolderCrawler;

/// <summary>The sample <c>FolderCrawler</c>: the source equals the folder, whatever happens in it and to the crawler.</summary>
public class FolderCrawlerTests
{
    [Fact]
    public async Task A_rescan_sends_everything_first_and_then_what_has_changed_and_deletes_what_is_gone()
    {
        await using var run = await FolderCrawlerRun.StartAsync();
        run.Folder.Write("a.md", "alpha");
        run.Folder.Write("sub/b c#1.txt", "beta");
        run.Folder.Write("sub/empty", "");
        run.Folder.Write("sub/gone.txt", "gone");

        var first = await run.CrawlAsync("rescan");
        run.Folder.Write("a.md", "alpha zanzibarian");
        File.Delete(run.Folder.PathOf("sub/gone.txt"));
        run.Folder.Write("new.txt", "new");
        var second = await run.CrawlAsync("rescan");
        var third = await run.CrawlAsync("rescan");

        first.ExitCode.Should().Be(0, "{0}", first);
        (first.Reported("added or updated"), first.Reported("full pass")).Should().Be(("4", "Nothing is remembered of the source yet."));
        (second.Reported("added or updated"), second.Reported("unchanged"), second.Reported("deleted")).Should().Be(("2", "2", "1"), "{0}", second);
        (third.Reported("added or updated"), third.Reported("unchanged"), third.Reported("batches")).Should().Be(("0", "4", null), "{0}", third);
        (await run.TitlesAsync()).Should().BeEquivalentTo("a.md", "b c#1.txt", "empty", "new.txt");
        (await run.Emulator.Query.DocumentIdsAsync(run.Emulator.SourceId, "zanzibarian")).Should().Equal("file://" + run.Folder.PathOf("a.md"));
        (await run.Emulator.Client.Sources.GetAsync(run.Emulator.SourceId)).Status.Should().Be("PUSH_READY");
    }

    [Fact]
    public async Task An_incremental_crawl_sends_what_was_written_since_and_leaves_to_a_rescan_what_was_deleted()
    {
        await using var run = await FolderCrawlerRun.StartAsync();
        run.Folder.Write("old.txt", "old");
        run.Folder.Write("gone.txt", "gone");
        File.SetLastWriteTimeUtc(run.Folder.PathOf("old.txt"), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await run.CrawlAsync("rescan");
        File.Delete(run.Folder.PathOf("gone.txt"));
        run.Folder.Write("new.txt", "new");

        var incremental = await run.CrawlAsync("incremental");
        var before = await run.TitlesAsync();
        var rescan = await run.CrawlAsync("rescan");

        (incremental.ExitCode, incremental.Reported("added or updated")).Should().Be((0, "1"), "{0}", incremental);
        before.Should().BeEquivalentTo("old.txt", "gone.txt", "new.txt");
        rescan.Reported("deleted").Should().Be("1", "{0}", rescan);
        (await run.TitlesAsync()).Should().BeEquivalentTo("old.txt", "new.txt");
    }

    [Fact]
    public async Task A_rebuild_sends_everything_and_the_service_deletes_the_rest()
    {
        await using var run = await FolderCrawlerRun.StartAsync();
        run.Folder.Write("a.txt", "a");
        run.Folder.Write("gone.txt", "gone");
        await run.CrawlAsync("rescan");
        File.Delete(run.Folder.PathOf("gone.txt"));
        await run.Emulator.Query.AdvanceClockAsync(TimeSpan.FromMinutes(1));

        var rebuild = await run.CrawlAsync("rebuild");
        await run.Emulator.Query.AdvanceClockAsync(TimeSpan.FromMinutes(16));

        (rebuild.ExitCode, rebuild.Reported("added or updated"), rebuild.Reported("old ones")).Should().Be((0, "1", "deleted"), "{0}", rebuild);
        (await run.TitlesAsync()).Should().BeEquivalentTo("a.txt");
    }

    [Theory]
    [InlineData("rescan", "KILL", 137)]
    [InlineData("rebuild", "KILL", 137)]
    [InlineData("rescan", "INT", 130)]
    public async Task A_crawler_that_is_cut_short_goes_on_behind_its_last_checkpoint(string mode, string signal, int exitCode)
    {
        await using var run = await FolderCrawlerRun.StartAsync();
        const int Files = 3500;
        for (var i = 0; i < Files; i++)
        {
            run.Folder.Write(string.Create(CultureInfo.InvariantCulture, $"{i % 7}/{i:0000}.txt"), "content");
        }

        var cut = await run.CrawlAndSignalAsync(mode, signal);
        var next = await run.CrawlAsync(mode);

        cut.ExitCode.Should().Be(exitCode, "{0}", cut);
        next.ExitCode.Should().Be(0, "{0}", next);
        next.Output.Should().Contain("Goes on     behind ");
        int.Parse(next.Reported("seen")!, NumberStyles.AllowThousands, CultureInfo.InvariantCulture).Should().BeLessThanOrEqualTo(Files - 1000);
        (await run.TitlesAsync()).Should().HaveCount(Files);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_nothing_is_deleted()
    {
        await using var run = await FolderCrawlerRun.StartAsync();
        run.Folder.Write("a.txt", "a");
        run.Folder.Write("b.txt", "b");
        run.Folder.Write("gone.txt", "gone");
        await run.CrawlAsync("rescan");
        File.Delete(run.Folder.PathOf("gone.txt"));

        // Even an administrator cannot read it: a name that is not UTF-8.
        run.Folder.Shell("mkdir \"$(printf 'worse\\376')\"; ln -s .. circle");
        var rescan = await run.CrawlAsync("rescan");
        run.Folder.Shell("rmdir worse*");
        var next = await run.CrawlAsync("rescan");

        rescan.ExitCode.Should().Be(1, "{0}", rescan);
        rescan.Output.Should().Contain("Skipped     worse\uFFFD/: ");
        rescan.Reported("problem").Should().StartWith("'worse\uFFFD/' cannot be read, so nothing was deleted: ");
        (next.ExitCode, next.Reported("deleted")).Should().Be((0, "1"), "{0}", next);
    }

    [Fact]
    public async Task Without_configuration_the_emulator_keeps_its_items_from_run_to_run()
    {
        using var folder = new TestFolder();
        folder.Write("content/a.txt", "a");
        string[] arguments = [folder.PathOf("content"), "--state", folder.PathOf("state")];

        var first = await RunAsync(arguments);
        var second = await RunAsync(arguments);

        (first.ExitCode, first.Reported("added or updated")).Should().Be((0, "1"), "{0}", first);
        (second.ExitCode, second.Reported("unchanged"), second.Errors).Should().Be((0, "1", ""), "{0}", second);
    }

    [Fact]
    public async Task What_it_remembers_is_no_content()
    {
        using var folder = new TestFolder();
        folder.Write("a.txt", "a");

        var run = await RunAsync(folder.FullPath, "--state", folder.PathOf("state"));

        run.Reported("seen").Should().Be("1", "{0}", run);
    }

    [Fact]
    public async Task A_second_crawler_with_the_same_state_ends_with_2()
    {
        using var folder = new TestFolder();
        folder.Write("state/lock", "");
        await using var first = new FileStream(folder.PathOf("state/lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var second = await RunAsync(folder.FullPath, "--state", folder.PathOf("state"));

        (second.ExitCode, second.Output).Should().Be((2, ""), "{0}", second);
        second.Errors.Should().StartWith("error: Another crawler is at work with ");
    }

    [Theory]
    [InlineData("Which folder is to be crawled?")]
    [InlineData("The folder '/does/not/exist' does not exist", "/does/not/exist")]
    [InlineData("There is no mode 'fast'", "/", "--mode", "fast")]
    [InlineData("--mode needs a value", "/", "--mode")]
    [InlineData("There is no option '--fast'", "--fast")]
    [InlineData("is the folder to crawl", "/", "--state", "/")]
    public async Task A_wrong_command_line_ends_with_2_and_one_line(string expected, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        (run.ExitCode, run.Output).Should().Be((2, ""), "{0}", run);
        run.Errors.TrimEnd().Should().StartWith("error: ").And.Contain(expected).And.NotContain("\n");
    }

    private static async Task<SampleResult> RunAsync(params string[] arguments)
    {
        using var process = SampleProcess.Start("FolderCrawler", new Dictionary<string, string>(), arguments);
        return SampleResult.Of(await SampleProcess.EndAsync(process, process.StandardOutput.ReadToEndAsync()));
    }
}
