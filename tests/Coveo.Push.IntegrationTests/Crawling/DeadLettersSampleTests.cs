using System.Text.Json;
using Coveo.Push.IntegrationTests.Samples;

namespace Coveo.Push.IntegrationTests.Crawling;

/// <summary>The sample <c>DeadLetters</c>, run as a person runs it.</summary>
public sealed class DeadLettersSampleTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_did_not_get_into_the_index_is_written_down_repaired_and_pushed_again()
    {
        var (exitCode, output, errors) = await RunAsync(_folder);

        (exitCode, errors).Should().Be((0, ""));
        var lines = output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(4);
        lines[0].Should().Be("First push    2 of 4 pages are in the index");
        lines[1].Should().StartWith("              https://acme.example/guide: Failed in PROCESSING. ");
        lines[2].Should().StartWith("              prices: NotAccepted. ").And.Contain("URI");
        lines[3].Should().Be("Second push   2 of 2 pages are in the index");
    }

    [Fact]
    public async Task A_dead_letter_is_a_line_of_json_with_the_page_and_what_is_wrong_with_it()
    {
        await RunAsync(_folder);

        var letters = File.ReadLines(Path.Combine(_folder, "dead-letters.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        letters.Select(letter => letter.GetProperty("page").GetProperty("url").GetString()).Should().Equal("https://acme.example/guide", "prices");
        letters[0].GetProperty("stage").GetString().Should().Be("PROCESSING");
        letters[0].GetProperty("page").GetProperty("body").GetBytesFromBase64().Should().Equal("How to build a boat."u8.ToArray());
        letters.Should().OnlyContain(letter => letter.GetProperty("reason").GetString()!.Length > 10);
        File.ReadLines(Path.Combine(_folder, "dead-letters-2.jsonl")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_created_ends_with_2_and_one_line()
    {
        await File.WriteAllTextAsync(_folder, "a file");
        try
        {
            var (exitCode, output, errors) = await RunAsync(Path.Combine(_folder, "below"));

            (exitCode, output).Should().Be((2, ""));
            errors.TrimEnd().Should().StartWith("error: The folder ").And.NotContain("\n");
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = SampleProcess.Start("DeadLetters", new Dictionary<string, string>(), arguments);
        return await SampleProcess.EndAsync(process, process.StandardOutput.ReadToEndAsync());
    }
}
