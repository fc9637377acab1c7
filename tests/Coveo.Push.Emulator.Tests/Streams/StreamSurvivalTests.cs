using System.Net.Http.Headers;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Streams;

/// <summary>Streams and what they brought outlive a process that is killed.</summary>
public sealed class StreamSurvivalTests : IDisposable
{
    private const string Org = "organizations/" + CoveoEmulator.OrganizationId;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("emulator-tests-");

    private string DataFile => Path.Combine(_directory.FullName, "coveo.db");

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "with `--data`; URLs that nothing was uploaded to are no longer valid, another chunk has one that is")]
    [Fact]
    public async Task A_stream_that_is_open_can_be_closed_after_a_kill()
    {
        string path;
        string streamId;
        using (var program = new EmulatorProgram("--data", DataFile))
        {
            using var http = await ClientAsync(program);
            path = await CreateSourceAsync(http);
            await UpdateAsync(http, path, "old");
            var opened = await SendAsync(http, HttpMethod.Post, $"{path}/open");
            streamId = (string)opened.Json["streamId"]!;
            await UploadAsync(opened, Item("first"));
            await UploadAsync(await SendAsync(http, HttpMethod.Post, $"{path}/{streamId}/chunk"), Item("second"));
            await program.KillAsync();
        }

        using (var program = new EmulatorProgram("--data", DataFile))
        {
            using var http = await ClientAsync(program);
            (await IdsAsync(http)).Should().Equal("product://old");
            await UploadAsync(await SendAsync(http, HttpMethod.Post, $"{path}/{streamId}/chunk"), Item("third"));

            await SendAsync(http, HttpMethod.Post, $"{path}/{streamId}/close");

            (await IdsAsync(http)).Should().Equal("product://first", "product://second", "product://third");
            Directory.GetFiles(DataFile + "-uploads").Should().BeEmpty("what was used is gone");
        }
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/1893", Fidelity = Fidelity.Approximate, Note = "with `--data`")]
    [Theory]
    [InlineData("step", "step")]
    [InlineData("step", "immediate")]
    public async Task Streams_and_updates_that_were_accepted_are_there_after_a_kill(string delay, string delayAfterwards)
    {
        string path;
        using (var program = new EmulatorProgram("--data", DataFile, "--delay", delay))
        {
            using var http = await ClientAsync(program);
            path = await CreateSourceAsync(http);
            await UpdateAsync(http, path, "old");
            await SendAsync(http, HttpMethod.Post, "_emulator/step?count=4");
            var opened = await SendAsync(http, HttpMethod.Post, $"{path}/open");
            await UploadAsync(opened, Item("new"));
            await SendAsync(http, HttpMethod.Post, $"{path}/{opened.Json["streamId"]}/close");
            await HandOverAsync(http, $"{path}/update", """{"partialUpdate":[{"documentId":"product://new","operator":"arrayAppend","field":"tags","value":["b"]}]}""");
            await HandOverAsync(http, $"{path}/merge", """{"addOrUpdate":[{"documentId":"product://new","price":1}]}""");
            await SendAsync(http, HttpMethod.Post, "_emulator/step?count=2");
            (await IdsAsync(http)).Should().Equal("product://old");
            await program.KillAsync();
        }

        using (var program = new EmulatorProgram("--data", DataFile, "--delay", delayAfterwards))
        {
            using var http = await ClientAsync(program);
            await SendAsync(http, HttpMethod.Post, "_emulator/step?count=2");

            (await IdsAsync(http)).Should().Equal("product://new");
            (await SendAsync(http, HttpMethod.Get, "_emulator/items")).Json["items"]![0]!["metadata"]!.ToJsonString().Should().Be("""{"tags":["a","b"],"price":1}""");
            ((long)(await SendAsync(http, HttpMethod.Get, "_emulator/info")).Json["pipeline"]!["waiting"]!).Should().Be(0);
        }
    }

    [Fact]
    public async Task A_closing_that_a_kill_interrupts_can_be_repeated()
    {
        const int Parts = 3;
        const int ItemsOfPart = 10_000;
        string path;
        string streamId;
        using (var program = new EmulatorProgram("--data", DataFile))
        {
            using var http = await ClientAsync(program);
            path = await CreateSourceAsync(http);
            await UpdateAsync(http, path, "old");
            var body = await SendAsync(http, HttpMethod.Post, $"push/v1/{Org}/files");
            await UploadAsync(body, "needle");
            var opened = await SendAsync(http, HttpMethod.Post, $"{path}/open");
            streamId = (string)opened.Json["streamId"]!;
            for (var part = 0; part < Parts; part++)
            {
                var items = Enumerable.Range(part * ItemsOfPart, ItemsOfPart).Select(number => number == 0
                    ? $$"""{"documentId":"product://0","compressedBinaryDataFileId":"{{body.Json["fileId"]}}","compressionType":"UNCOMPRESSED"}"""
                    : $$"""{"documentId":"product://{{number}}"}""");
                var chunk = part == 0 ? opened : await SendAsync(http, HttpMethod.Post, $"{path}/{streamId}/chunk");
                await UploadAsync(chunk, $$"""{"addOrUpdate":[{{string.Join(',', items)}}]}""");
            }

            var closing = Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Post, $"{path}/{streamId}/close"));
            while (await CountAsync(http) < ItemsOfPart && !closing.IsCompleted)
            {
                // Until it is in the middle: a part is done, another is not.
            }

            await program.KillAsync();
            await ((Task)closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        using (var program = new EmulatorProgram("--data", DataFile))
        {
            using var http = await ClientAsync(program);
            var answer = await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Post, $"{path}/{streamId}/close"));

            answer.Status.Should().BeOneOf([200, 412], "the closing was cut short, or just done");
            (await CountAsync(http)).Should().Be(Parts * ItemsOfPart);
            (await SendAsync(http, HttpMethod.Get, "_emulator/items?q=needle")).Json["items"]!.AsArray().Should().HaveCount(1);
            Directory.GetFiles(DataFile + "-uploads").Should().BeEmpty("what was used is gone");
        }
    }

    [Fact]
    public async Task Open_streams_and_what_waits_are_exported_and_imported()
    {
        using var program = new EmulatorProgram("--delay", "step");
        using var http = await ClientAsync(program);
        var path = await CreateSourceAsync(http);
        await UpdateAsync(http, path, "one");
        var opened = await SendAsync(http, HttpMethod.Post, $"{path}/open");
        var state = await http.GetByteArrayAsync(new Uri("_emulator/export", UriKind.Relative));
        await SendAsync(http, HttpMethod.Post, "_emulator/reset");

        using var imported = await http.PostAsync(new Uri("_emulator/import", UriKind.Relative), new ByteArrayContent(state));

        imported.IsSuccessStatusCode.Should().BeTrue();
        await SendAsync(http, HttpMethod.Post, "_emulator/step?count=4");
        (await IdsAsync(http)).Should().Equal("product://one");
        await SendAsync(http, HttpMethod.Post, $"{path}/{opened.Json["streamId"]}/chunk");
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static string Item(string name) => $$"""{"addOrUpdate":[{"documentId":"product://{{name}}","tags":["a"]}]}""";

    private static async Task<HttpClient> ClientAsync(EmulatorProgram program)
    {
        var http = new HttpClient { BaseAddress = await program.ReadAddressAsync() };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CoveoEmulator.ApiKey);
        return http;
    }

    private static async Task<string> CreateSourceAsync(HttpClient http)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"rest/{Org}/sources")
        {
            Content = JsonContent.Of("""{"sourceType":"CATALOG","name":"c","sourceVisibility":"SHARED","streamEnabled":true}"""),
        };
        return $"push/v1/{Org}/sources/{(await Answer.ReadAsync(http, request)).Json["id"]}/stream";
    }

    private static Task UpdateAsync(HttpClient http, string path, string name) => HandOverAsync(http, $"{path}/update", Item(name));

    private static async Task HandOverAsync(HttpClient http, string path, string json)
    {
        var container = await SendAsync(http, HttpMethod.Post, $"push/v1/{Org}/files");
        await UploadAsync(container, json);
        await SendAsync(http, HttpMethod.Put, $"{path}?fileId={container.Json["fileId"]}");
    }

    private static async Task UploadAsync(Answer container, string content)
    {
        using var anonymous = new HttpClient();
        var target = UploadTarget.Read(container with { Status = 201 });
        (await target.PutAsync(anonymous, System.Text.Encoding.UTF8.GetBytes(content))).Status.Should().Be(200);
    }

    private static async Task<int> CountAsync(HttpClient http) =>
        (int)(await SendAsync(http, HttpMethod.Get, "_emulator/info")).Json["counts"]!["items"]!;

    private static async Task<IEnumerable<string?>> IdsAsync(HttpClient http) =>
        (await SendAsync(http, HttpMethod.Get, "_emulator/items?perPage=100")).Json["items"]!.AsArray()
            .Select(item => (string?)item!["documentId"]).Order(StringComparer.Ordinal);

    private static async Task<Answer> SendAsync(HttpClient http, HttpMethod method, string path)
    {
        var answer = await Answer.ReadAsync(http, new HttpRequestMessage(method, path));
        answer.Status.Should().BeInRange(200, 202, answer.Text);
        return answer;
    }
}
