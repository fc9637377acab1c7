using System.Globalization;
using System.Text;

namespace Coveo.Push.IntegrationTests.QuickStart;

public class QuickStartContentTests
{
    [Fact]
    public async Task A_gzip_file_is_sent_as_it_is_and_a_word_inside_is_found()
    {
        await using var emulator = await EmulatorItems.StartAsync();
        using var folder = new TestFolder();
        folder.Write("0.txt", "plain words only");
        folder.WriteGZip("guide.html.gz", "<p>nothing</p>");
        folder.WriteGZip("changelog.gz", "we added the zanzibarian feature at last");

        var run = await QuickStartProcess.RunAsync(emulator.Variables(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.LinesWith("Search     'zanzibarian' is in 1 item").Should().ContainSingle("{0}", run);
        run.LinesWith("The word was taken from inside changelog.gz, and found there.").Should().ContainSingle();
        run.LinesWith(" gzip ").Should().HaveCount(2, "{0}", run);
        (await emulator.FindAsync()).Select(item => (item.Title, item.FileExtension))
            .Should().BeEquivalentTo([("changelog.gz", ".txt"), ("guide.html.gz", ".html")]);
    }

    [Fact]
    public async Task A_gzip_file_that_was_cut_off_is_sent_as_binary()
    {
        using var folder = new TestFolder();
        folder.WriteGZip("whole.gz", string.Join(' ', Enumerable.Range(0, 5000)));
        folder.Write("cut.gz", File.ReadAllBytes(folder.PathOf("whole.gz"))[..^500]);
        folder.Write("short.gz", [0x1F, 0x8B, 0x08]);

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.LinesWith(" gzip  indexed  whole.gz").Should().ContainSingle("{0}", run);
        run.LinesWith(" .gz        indexed  ").Should().HaveCount(2, "{0}", run);
    }

    [Fact]
    public async Task A_large_gzip_file_is_searchable()
    {
        using var folder = new TestFolder();
        var random = new Random(20250203);
        var noise = string.Create(3_000_000, random, static (text, random) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)random.Next(' ', '~');
            }
        });
        folder.WriteGZip("large.log.gz", "a zanzibarian opening " + noise);

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath, "--search", "zanzibarian");

        run.ExitCode.Should().Be(0, "{0}", run);
        run.LinesWith(" .log gzip  indexed  large.log.gz").Should().ContainSingle("{0}", run);
        run.LinesWith("'zanzibarian' is in 1 item").Should().ContainSingle("{0}", run);
    }

    [Fact]
    public async Task A_text_without_extension_is_sent_as_text_and_other_bytes_without_one()
    {
        await using var emulator = await EmulatorItems.StartAsync();
        using var folder = new TestFolder();
        folder.Write("0.md", "first");
        folder.Write("copyright", "somebody's");
        folder.Write("program", [0x7F, 0x45, 0x4C, 0x46, 0, 0]);

        var run = await QuickStartProcess.RunAsync(emulator.Variables(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        (await emulator.FindAsync()).Select(item => (item.Title, item.FileExtension))
            .Should().BeEquivalentTo(new (string, string?)[] { ("copyright", ".txt"), ("program", null) });
    }

    [Fact]
    public async Task A_text_of_more_than_5_MB_is_searchable()
    {
        using var folder = new TestFolder();
        folder.Write("large.txt", "a zanzibarian opening " + new string('x', 6_000_000));

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath, "--search", "zanzibarian");

        run.ExitCode.Should().Be(0, "{0}", run);
        run.LinesWith("'zanzibarian' is in 1 item").Should().ContainSingle("{0}", run);
    }

    [Fact]
    public async Task Binary_data_arrives_whether_it_fits_a_batch_or_not()
    {
        using var folder = new TestFolder();
        var random = new Random(20250203);
        var small = new byte[100_000];
        var large = new byte[4_500_000];
        random.NextBytes(small);
        random.NextBytes(large);
        folder.Write("small.bin", small);
        folder.Write("large.bin", large);

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.LinesWith("100 KB  .bin  indexed  small.bin").Should().ContainSingle("{0}", run);
        run.LinesWith("4.5 MB  .bin  indexed  large.bin").Should().ContainSingle("{0}", run);
    }

    [Fact]
    public async Task Text_that_JSON_would_make_larger_than_a_request_arrives()
    {
        using var folder = new TestFolder();
        folder.Write("quotes.txt", new string('"', 4_000_000));

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.LinesWith("1 of 1 file").Should().ContainSingle("{0}", run);
    }

    [Fact]
    public async Task Text_in_other_encodings_is_found()
    {
        await using var emulator = await EmulatorItems.StartAsync();
        using var folder = new TestFolder();
        folder.Write("0.txt", "first");
        folder.Write("utf16.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("vingtdeux caf\u00e9s")]);
        folder.Write("latin1.txt", Encoding.Latin1.GetBytes("vingtdeux caf\u00e9s"));

        var run = await QuickStartProcess.RunAsync(emulator.Variables(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        (await emulator.FindAsync("q=vingtdeux")).Select(item => item.Title).Should().BeEquivalentTo("utf16.txt", "latin1.txt");
    }

    [Fact]
    public async Task An_empty_file_becomes_an_item_and_a_note()
    {
        using var folder = new TestFolder();
        folder.Write("nothing.txt", "");

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.ProblemsOf("nothing.txt").Should().ContainSingle().Which.Should().Contain("empty: only its name is searchable");
    }

    [Fact]
    public async Task Every_file_of_a_deep_folder_becomes_an_item_and_one_of_them_is_deleted()
    {
        await using var emulator = await EmulatorItems.StartAsync();
        using var folder = new TestFolder();
        for (var i = 0; i < 40; i++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"level{i % 4}/deeper{i % 3}/file{i:00}.md"), $"text number {i}");
        }

        var run = await QuickStartProcess.RunAsync(emulator.Variables(), folder.FullPath);

        run.ExitCode.Should().Be(0, "{0}", run);
        run.LinesWith("40 of 40 files").Should().ContainSingle("{0}", run);
        run.LinesWith("… and 25 more").Should().ContainSingle("{0}", run);
        run.LinesWith("Deleted    level0/deeper0/file00.md: gone, 39 items left").Should().ContainSingle("{0}", run);
        (await emulator.FindAsync()).Should().HaveCount(39);
        (await emulator.SourcesAsync()).Should().ContainSingle().Which.Visibility.Should().Be(Platform.SourceVisibility.Private);
    }

    [Fact]
    public async Task A_single_file_can_be_pushed()
    {
        using var folder = new TestFolder();
        folder.Write("one.txt", "content");
        folder.Write("other.txt", "content");

        var run = await QuickStartProcess.RunAsync(new Dictionary<string, string>(), folder.PathOf("one.txt"));

        run.ExitCode.Should().Be(0, "{0}", run);
        run.LinesWith("1 of 1 file").Should().ContainSingle("{0}", run);
    }
}
