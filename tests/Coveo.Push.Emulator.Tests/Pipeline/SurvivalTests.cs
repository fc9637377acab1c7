using System.Net.Http.Headers;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Pipeline;

/// <summary>What was answered with 202 is not lost when the process is killed.</summary>
public sealed class SurvivalTests : IDisposable
{
    private const string Org = "organizations/" + CoveoEmulator.OrganizationId;
    private const int Delay = 3_600_000;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("emulator-tests-");

    private string DataFile => Path.Combine(_directory.FullName, "coveo.db");

    [Parity(Topics.Indexing, "docs.coveo.com/en/1893", Fidelity = Fidelity.Approximate, Note = "with `--data`")]
    [Theory]
    [InlineData("3600000", "3600000")]
    [InlineData("step", "step")]
    [InlineData("step", "3600000")]
    [InlineData("3600000", "immediate")]
    public async Task Everything_that_was_accepted_is_there_after_a_kill(string delay, string delayAfterwards)
    {
        string sourceId;
        string fileId;
        using (var program = new EmulatorProgram("--data", DataFile, "--delay", delay))
        {
            using var http = await ClientAsync(program);
            sourceId = await PrepareAsync(http);
            var body = await UploadAsync(http, "needle");
            fileId = await UploadAsync(
                http,
                $$"""
                {"addOrUpdate":[{"documentId":"http://batch/1","data":"one"},
                 {"documentId":"http://batch/2","compressedBinaryDataFileId":"{{body}}","compressionType":"UNCOMPRESSED"}]}
                """);
            await SendAsync(http, HttpMethod.Put, Document(sourceId, "http://single"), """{"data":"single"}""");
            await SendAsync(http, HttpMethod.Put, Document(sourceId, "http://gone"), "{}");
            await SendAsync(http, HttpMethod.Delete, Document(sourceId, "http://gone"));
            await SendAsync(http, HttpMethod.Put, $"push/v1/{Org}/sources/{sourceId}/documents/batch?fileId={fileId}");
            await SendAsync(http, HttpMethod.Put, $"push/v1/{Org}/providers/Provider/permissions", """{"identity":{"name":"ana","type":"USER"}}""");
            await program.KillAsync();
        }

        using (var program = new EmulatorProgram("--data", DataFile, "--delay", delayAfterwards))
        {
            using var http = await ClientAsync(program);
            await SendAsync(http, HttpMethod.Post, delayAfterwards is "step"
                ? "_emulator/step?count=4"
                : $"_emulator/clock?advanceSeconds={4 * Delay / 1000}");

            var items = (await SendAsync(http, HttpMethod.Get, "_emulator/items?perPage=100")).Json["items"]!.AsArray();
            items.Select(item => (string?)item!["documentId"]).Order(StringComparer.Ordinal)
                .Should().Equal("http://batch/1", "http://batch/2", "http://single");
            (await SendAsync(http, HttpMethod.Get, "_emulator/items?q=needle")).Json["items"]!.AsArray().Should().HaveCount(1);
            (await SendAsync(http, HttpMethod.Get, "_emulator/identities")).Json["identities"]!.AsArray().Should().HaveCount(1);
            (await SendAsync(http, HttpMethod.Get, $"_emulator/log?documentId={fileId}")).Text.Should().Contain("CONSUMING_BATCH");
            ((long)(await SendAsync(http, HttpMethod.Get, "_emulator/info")).Json["pipeline"]!["waiting"]!).Should().Be(0);
        }
    }

    [Fact]
    public async Task Stages_that_are_over_are_not_repeated()
    {
        using (var program = new EmulatorProgram("--data", DataFile, "--delay", "step"))
        {
            using var http = await ClientAsync(program);
            var sourceId = await PrepareAsync(http);
            await SendAsync(http, HttpMethod.Put, Document(sourceId, "http://a"), "{}");
            await SendAsync(http, HttpMethod.Post, "_emulator/step?count=2");
            await program.KillAsync();
        }

        using (var program = new EmulatorProgram("--data", DataFile, "--delay", "step"))
        {
            using var http = await ClientAsync(program);
            await SendAsync(http, HttpMethod.Post, "_emulator/step?count=2");

            (await SendAsync(http, HttpMethod.Get, "_emulator/log?documentId=http%3A%2F%2Fa")).Json["documentLogEntries"]!.AsArray()
                .Select(entry => (string?)entry!["task"])
                .Should().Equal("STREAMING", "CONSUMING", "PROCESSING", "MAPPING", "INDEXING");
        }
    }

    [Fact]
    public async Task A_file_that_was_not_handed_over_can_be_handed_over_after_a_kill()
    {
        string sourceId;
        string fileId;
        string expired;
        using (var program = new EmulatorProgram("--data", DataFile))
        {
            using var http = await ClientAsync(program);
            sourceId = await PrepareAsync(http);
            expired = await UploadAsync(http, """{"addOrUpdate":[{"documentId":"http://expired"}]}""");
            await SendAsync(http, HttpMethod.Post, "_emulator/clock?advanceSeconds=3000");
            fileId = await UploadAsync(http, """{"addOrUpdate":[{"documentId":"http://a"}]}""");
            await program.KillAsync();
        }

        using (var program = new EmulatorProgram("--data", DataFile))
        {
            using var http = await ClientAsync(program);
            await SendAsync(http, HttpMethod.Post, "_emulator/clock?advanceSeconds=3000");
            await SendAsync(http, HttpMethod.Put, $"push/v1/{Org}/sources/{sourceId}/documents/batch?fileId={fileId}");
            await SendAsync(http, HttpMethod.Put, $"push/v1/{Org}/sources/{sourceId}/documents/batch?fileId={expired}");

            var items = (await SendAsync(http, HttpMethod.Get, "_emulator/items")).Json["items"]!.AsArray();
            items.Select(item => (string?)item!["documentId"]).Should().Equal("http://a");
            Directory.GetFiles(DataFile + "-uploads").Should().BeEmpty("what was used or has expired is gone");
        }
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static async Task<HttpClient> ClientAsync(EmulatorProgram program)
    {
        var http = new HttpClient { BaseAddress = await program.ReadAddressAsync() };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CoveoEmulator.ApiKey);
        return http;
    }

    private static async Task<string> PrepareAsync(HttpClient http)
    {
        var source = await SendAsync(http, HttpMethod.Post, $"rest/{Org}/sources",
            """{"sourceType":"PUSH","name":"s","sourceVisibility":"SHARED","pushEnabled":true}""");
        var sourceId = (string)source.Json["id"]!;
        await SendAsync(
            http, HttpMethod.Post, $"rest/{Org}/securityproviders", ProviderDefinition.Json("Provider", [SecuredTest.EmailProvider], sourceId));
        return sourceId;
    }

    private static async Task<string> UploadAsync(HttpClient http, string content)
    {
        using var anonymous = new HttpClient();
        var target = UploadTarget.Read(await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Post, $"push/v1/{Org}/files")));
        (await target.PutAsync(anonymous, System.Text.Encoding.UTF8.GetBytes(content))).Status.Should().Be(200);
        return target.FileId;
    }

    private static string Document(string sourceId, string id) =>
        $"push/v1/{Org}/sources/{sourceId}/documents?documentId={Uri.EscapeDataString(id)}";

    private static async Task<Answer> SendAsync(HttpClient http, HttpMethod method, string path, string? json = null)
    {
        var answer = await Answer.ReadAsync(
            http, new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(json) });
        answer.Status.Should().BeInRange(200, 202, answer.Text);
        return answer;
    }
}
