using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Hosting;

public sealed class DataFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("emulator-tests-");

    private string DataFile => Path.Combine(_directory.FullName, "coveo.db");

    [Fact]
    public async Task Sources_items_and_the_clock_survive_a_restart()
    {
        string sourceId;
        await using (var emulator = await StartAsync())
        {
            using var http = Client(emulator);
            sourceId = (string)(await SendAsync(http, HttpMethod.Post, "rest/organizations/emulatororg/sources",
                """{"sourceType":"PUSH","name":"s","sourceVisibility":"SHARED","pushEnabled":true}""")).Json["id"]!;
            await SendAsync(http, HttpMethod.Post, "_emulator/clock?advanceSeconds=86400");
            await SendAsync(http, HttpMethod.Put, Document(sourceId), """{"title":"first","data":"needle"}""");
        }

        await using (var emulator = await StartAsync())
        {
            using var http = Client(emulator);
            var before = await SendAsync(http, HttpMethod.Get, "_emulator/items?q=needle");
            await SendAsync(http, HttpMethod.Put, Document(sourceId) + $"&orderingId={NextOrderingId(before)}", """{"title":"second"}""");
            var after = await SendAsync(http, HttpMethod.Get, "_emulator/items");

            ((string?)before.Json["items"]![0]!["title"]).Should().Be("first");
            ((string?)after.Json["items"]![0]!["title"]).Should().Be("second");
            before.Headers["Date"].Should().Be("Tue, 04 Feb 2025 04:05:06 GMT");
        }
    }

    [Fact]
    public async Task Who_sees_what_survives_a_restart()
    {
        await using (var emulator = await StartAsync())
        {
            using var http = Client(emulator);
            var sourceId = (string)(await SendAsync(http, HttpMethod.Post, "rest/organizations/emulatororg/sources",
                """{"sourceType":"PUSH","name":"s","sourceVisibility":"SECURED","pushEnabled":true}""")).Json["id"]!;
            await SendAsync(
                http,
                HttpMethod.Post,
                "rest/organizations/emulatororg/securityproviders",
                ProviderDefinition.Json("Provider", [SecuredTest.EmailProvider], sourceId));
            await SendAsync(http, HttpMethod.Put, "push/v1/organizations/emulatororg/providers/Provider/mappings",
                """{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER"}]}""");
            await SendAsync(http, HttpMethod.Put, Document(sourceId),
                """{"permissions":[{"allowedPermissions":[{"identity":"ana","identityType":"User"}]}]}""");
        }

        await using (var emulator = await StartAsync())
        {
            using var http = Client(emulator);

            (await SendAsync(http, HttpMethod.Get, "_emulator/items?as=ana@acme.example")).Json["items"]!.AsArray().Should().HaveCount(1);
            (await SendAsync(http, HttpMethod.Get, "_emulator/items?as=bo@acme.example")).Json["items"]!.AsArray().Should().BeEmpty();
        }
    }

    [Fact]
    public async Task One_file_is_for_one_emulator()
    {
        await using var first = await StartAsync();

        var second = StartAsync;

        await second.Should().ThrowAsync<IOException>().WithMessage("*cannot be used*");
    }

    [Fact]
    public async Task A_file_of_another_kind_is_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("This is not a database. ", 100));
        await File.WriteAllTextAsync(DataFile, text);

        var start = StartAsync;

        await start.Should().ThrowAsync<IOException>().WithMessage($"*{DataFile}*");
        (await File.ReadAllTextAsync(DataFile)).Should().Be(text);
    }

    [Fact]
    public async Task A_directory_that_does_not_exist_is_named()
    {
        var start = () => CoveoEmulator.StartAsync(new CoveoEmulatorOptions { DataFile = Path.Combine(_directory.FullName, "none", "x.db") });

        await start.Should().ThrowAsync<IOException>().WithMessage("*x.db*cannot be used*");
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private Task<CoveoEmulator> StartAsync() =>
        CoveoEmulator.StartAsync(new CoveoEmulatorOptions { DataFile = DataFile, TimeProvider = new ManualTimeProvider() });

    private static HttpClient Client(CoveoEmulator emulator)
    {
        var http = new HttpClient { BaseAddress = emulator.BaseUri };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CoveoEmulator.ApiKey);
        return http;
    }

    private static string Document(string sourceId) =>
        $"push/v1/organizations/emulatororg/sources/{sourceId}/documents?documentId=http%3A%2F%2Fa";

    private static ulong NextOrderingId(Answer items) => ulong.Parse((string)((JsonNode)items.Json["items"]![0]!)["orderingId"]!, null) + 1;

    private static Task<Answer> SendAsync(HttpClient http, HttpMethod method, string path, string? json = null) =>
        Answer.ReadAsync(http, new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(json) });
}
