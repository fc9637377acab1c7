using Coveo.Push.Emulator.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Tests.Hosting;

/// <summary>What was answered with 202 survives the end of the process, however it ends.</summary>
public sealed class DurabilityTests : IDisposable
{
    private readonly TemporaryDirectory _data = new();
    private readonly TemporaryDirectory _uploads = new();

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(3000)]
    public async Task Killed_in_the_middle_of_pushes_it_has_all_it_had_accepted(int acceptedItems)
    {
        IReadOnlyCollection<string> accepted;
        using (var program = Start())
        {
            using var load = await PushLoad.CreateAsync(await program.ReadAddressAsync(), acceptedItems);
            await load.RunUntilAsync(program.KillAsync);
            accepted = load.Accepted;
        }

        using (var program = Start())
        {
            using var http = new HttpClient { BaseAddress = await program.ReadAddressAsync() };
            var indexed = await IndexedIdsAsync(http);

            accepted.Should().HaveCountGreaterThanOrEqualTo(acceptedItems);
            accepted.Except(indexed, StringComparer.Ordinal).Should().BeEmpty();
            _uploads.Entries("coveo-push-emulator-*").Should().BeEmpty("uploads are kept beside the data file");
            await program.KillAsync();
        }

        IntegrityOf(DataFile).Should().Be("ok");
    }

    [Fact]
    public async Task Killed_again_and_again_it_goes_on_from_where_it_was()
    {
        var accepted = 0;
        for (var round = 0; round < 3; round++)
        {
            using var program = Start();
            using var http = new HttpClient { BaseAddress = await program.ReadAddressAsync() };
            http.DefaultRequestHeaders.Authorization = new("Bearer", CoveoEmulator.ApiKey);
            var source = await SendAsync(http, HttpMethod.Post, "rest/organizations/emulatororg/sources",
                $$"""{"sourceType":"PUSH","name":"{{round}}","sourceVisibility":"SHARED","pushEnabled":true}""");
            var path = $"push/v1/organizations/emulatororg/sources/{(string)source.Json["id"]!}/documents?documentId=http%3A%2F%2Fa";
            (await SendAsync(http, HttpMethod.Put, path, """{"data":"needle"}""")).ShouldBeAccepted();

            (await IndexedIdsAsync(http)).Should().HaveCount(++accepted);
            await program.KillAsync();
        }
    }

    public void Dispose()
    {
        _data.Dispose();
        _uploads.Dispose();
    }

    private string DataFile => _data.File("coveo.db");

    private EmulatorProgram Start() => new(
        ["--port", "0", "--data", DataFile], new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = _uploads.Path, ["TMP"] = _uploads.Path });

    /// <summary>All that the words lead to: the index of words has to be whole, too.</summary>
    private static async Task<List<string>> IndexedIdsAsync(HttpClient http)
    {
        var ids = new List<string>();
        while (true)
        {
            var page = await SendAsync(http, HttpMethod.Get, $"_emulator/items?q=needle&perPage=1000&page={ids.Count / 1000}");
            var found = page.Json["items"]!.AsArray();
            ids.AddRange(found.Select(item => (string)item!["documentId"]!));
            if (found.Count < 1000)
            {
                return ids;
            }
        }
    }

    private static string IntegrityOf(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "pragma integrity_check";
        return (string)check.ExecuteScalar()!;
    }

    private static Task<Answer> SendAsync(HttpClient http, HttpMethod method, string path, string? json = null) =>
        Answer.ReadAsync(http, new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(json) });
}
