using System.IO.Compression;
using Coveo.Push.Cli.CommandLine;
using Coveo.Push.Cli.Identities;
using Coveo.Push.Cli.Inputs;
using Coveo.Push.Cli.Inputs.Csv;
using Coveo.Push.Cli.Inputs.Json;
using Coveo.Push.Tests.Fuzzing;

namespace Coveo.Push.Cli.Tests.Fuzzing;

/// <summary>Files that are nearly what they should be: each piece becomes an item, or a problem that says where it is.</summary>
public sealed class InputFuzzTests : IDisposable
{
    private const int MostEntries = 100_000;

    private const string Item =
        """{"documentId":"https://acme.example/1","title":"t","data":"text","fileExtension":".txt","date":"2025-02-03T04:05:06Z","price":9.5,"colors":["a","b"],"permissions":[{"allowAnonymous":true,"allowedPermissions":[{"identity":"ana","identityType":"USER"}]}]}""";

    private const string DeadLetter = """{"documentId":"a://1","result":"Failed","reason":"r","item":{"documentId":"a://1","title":"t"},"kind":"AddOrUpdate"}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coveo-push-fuzz-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task A_json_file_becomes_items_and_problems_with_their_places() =>
        EntriesAsync(500, ".json", file => new JsonInput(file, TextEncoding.Utf8), $"[{Item},{DeadLetter}]", Item, $$"""{"addOrUpdate":[{{Item}}],"delete":[{"documentId":"a://2","deleteChildren":true}]}""", "[]");

    [Fact]
    public Task Json_lines_become_items_and_problems_with_their_places() =>
        EntriesAsync(500, ".jsonl", file => new JsonLinesInput(file, TextEncoding.Utf8), $"{Item}\n{DeadLetter}\n", $"{Item}\n\n{{\"documentId\":\"a://2\",\"delete\":true}}", "");

    [Fact]
    public Task Text_in_another_encoding_becomes_items_and_problems_with_their_places() =>
        EntriesAsync(300, ".jsonl", file => new JsonLinesInput(file, TextEncoding.Parse("utf-16")), $"{Item}\n{Item}");

    [Fact]
    public Task A_table_becomes_items_and_problems_with_their_places() =>
        EntriesAsync(500, ".csv", file => new CsvInput(file, new CsvInputOptions { IdColumn = "id", Mappings = [new CsvColumnMapping("name", "title")] }), "id,name,data\n\"a://1\",\"Ana, \"\"x\"\"\",text\na://2,b,\"two\nlines\"\n", "id;name\na://1;x");

    [Fact]
    public Task Lines_of_identities_become_operations_and_problems_with_their_places() => FuzzCases.RunAsync(500, async input =>
    {
        var file = Write(input, ".jsonl", """{"identity":{"name":"g","type":"GROUP","additionalInfo":{"a":"b"}},"members":[{"name":"ana","type":"USER"}],"wellKnowns":[]}""", """{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a@b.example","type":"USER","provider":"P"}]}""" + "\n" + """{"deleted":[{"identity":{"name":"x","type":"USER"}}]}""");
        try
        {
            await foreach (var (operations, problem) in new IdentityLines(new InputFile(file)).ReadAsync(CancellationToken.None))
            {
                ShouldBePlaced(problem);
                (operations.Count > 0 && problem is not null).Should().BeFalse();
            }
        }
        catch (Exception refused) when (refused is UsageException or IOException)
        {
            // What ends the run with a line that says what to change.
        }
    });

    [Fact]
    public Task A_point_in_time_is_read_or_refused_with_the_forms_that_there_are() => FuzzCases.RunAsync(2_000, input =>
    {
        var text = input.Text("2025-02-03", "2025-02-03T04:05:06Z", "2025-02-03 04:05+01:00", "15m", "7d", "36500d");
        try
        {
            PointInTime.Parse(text, "--since");
        }
        catch (UsageException refused)
        {
            refused.Message.Should().StartWith("--since: ");
        }
    });

    [Fact]
    public Task Arguments_of_any_kind_are_understood_or_told_what_is_wrong_with_them() => FuzzCases.RunAsync(300, input =>
    {
        var words = new[] { "push", "items.jsonl", "--source", "Handbook", "--format", "csv", "--encoding", "latin1", "--emulator", "source", "create", "--visibility", "shared", "identity", "add", "--map", "a=b", "--since", "7d", "config", "set", "--region", "us", "--help" };
        var arguments = Enumerable.Range(0, input.Random.Next(8)).Select(_ => input.Random.Next(3) == 0 ? input.Text(words) : words[input.Random.Next(words.Length)]).ToArray();
        input.Show(string.Join(' ', arguments));

        var parsed = CoveoPushCommand.Create().Parse(arguments);

        foreach (var problem in UsageText.ProblemsOf(parsed))
        {
            problem.Should().NotBeNullOrWhiteSpace();
        }
    });

    private Task EntriesAsync(int cases, string extension, Func<InputFile, IItemInput> open, params string[] samples) => FuzzCases.RunAsync(cases, async input =>
    {
        var read = open(new InputFile(Write(input, extension, samples)));
        var entries = 0;
        try
        {
            await foreach (var entry in read.ReadAsync(CancellationToken.None))
            {
                (entry.Operation is null ^ entry.Problem is null).Should().BeTrue("each piece is either of both");
                ShouldBePlaced(entry.Problem);
                (++entries).Should().BeLessThan(MostEntries);
            }
        }
        catch (Exception refused) when (refused is UsageException or IOException)
        {
            // What ends the run with a line that says what to change.
            refused.Message.Should().NotBeNullOrWhiteSpace();
        }
    });

    /// <summary>Some files are compressed, and some of those are damaged then.</summary>
    private string Write(FuzzInput input, string extension, params string[] samples)
    {
        var bytes = input.Random.Next(6) == 0 ? System.Text.Encoding.Unicode.GetBytes("\uFEFF" + input.Text(samples)) : input.Bytes(samples);
        if (input.Random.Next(5) == 0)
        {
            using var compressed = new MemoryStream();
            using (var zip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            {
                zip.Write(bytes);
            }

            bytes = compressed.ToArray();
            if (input.Random.Next(2) == 0 && bytes.Length > 2)
            {
                bytes[input.Random.Next(2, bytes.Length)] ^= (byte)input.Random.Next(256);
            }

            if (input.Random.Next(4) == 0)
            {
                bytes = bytes[..input.Random.Next(bytes.Length)];
            }
        }

        var path = Path.Combine(_folder.FullName, "input" + extension);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void ShouldBePlaced(InputProblem? problem)
    {
        if (problem is not null)
        {
            problem.Reason.Should().NotBeNullOrWhiteSpace();
            problem.Line.Should().BePositive();
        }
    }
}
