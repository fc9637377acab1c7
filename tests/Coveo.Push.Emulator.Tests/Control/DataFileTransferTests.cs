using System.Text;
using Coveo.Push.Emulator.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Tests.Control;

/// <summary>The state goes out as a data file, and comes in as one.</summary>
public sealed class DataFileTransferTests : EmulatorTest, IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("emulator-tests-");

    private string DataFile => Path.Combine(_directory.FullName, "coveo.db");

    [Fact]
    public async Task What_is_exported_can_be_imported_again()
    {
        await PutAsync("http://a", """{"title":"first","data":"needle"}""");
        await AdvanceAsync(TimeSpan.FromDays(1));
        var exported = await ExportAsync();
        var log = await LogOfAsync("http://a");
        await PutAsync("http://a", """{"title":"second","data":"haystack"}""");
        await PutAsync("http://b", "{}");
        await AdvanceAsync(TimeSpan.FromDays(1));

        (await ImportAsync(exported)).Status.Should().Be(200);

        (await IndexedIdsAsync()).Should().Equal("http://a");
        (await IndexedIdsAsync("q=needle")).Should().Equal("http://a");
        (await IndexedIdsAsync("q=haystack")).Should().BeEmpty();
        (await LogOfAsync("http://a")).Should().Equal(log);
        ((string?)(await GetAsync("info")).Json["now"]).Should().Be("2025-02-04T04:05:06.000Z");
    }

    [Fact]
    public async Task Fields_and_mappings_go_with_it()
    {
        var mappings = $"{PlatformBase}/sources/{SourceId}/mappings";
        await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/indexes/fields", """{"name":"price","type":"LONG","facet":true,"projectIds":["p"]}""");
        await SendJsonAsync(HttpMethod.Put, mappings, """{"common":{"rules":[{"id":"r","field":"author","content":["%[writer]"]}]}}""");
        await PutAsync("http://a", """{"price":7,"stock":1}""");
        var field = (await SendAsync(HttpMethod.Get, $"{PlatformBase}/indexes/fields/price")).Text;
        var rules = (await SendAsync(HttpMethod.Get, mappings)).Text;
        var exported = await ExportAsync();
        await SendAsync(HttpMethod.Delete, $"{PlatformBase}/indexes/fields/price");
        await SendJsonAsync(HttpMethod.Put, mappings, "{}");

        (await ImportAsync(exported)).Status.Should().Be(200);

        (await SendAsync(HttpMethod.Get, $"{PlatformBase}/indexes/fields/price")).Text.Should().Be(field);
        (await SendAsync(HttpMethod.Get, mappings)).Text.Should().Be(rules);
        (await ItemAsync("http://a"))["unmappedMetadata"]!.ToJsonString().Should().Be("""{"stock":1}""");
        await PutAsync("http://b", """{"writer":"Ana","price":8}""");
        var fields = (await ItemAsync("http://b"))["fields"]!;
        ((string?)fields["author"]).Should().Be("Ana");
        ((int)fields["price"]!).Should().Be(8);
    }

    [Fact]
    public async Task It_goes_on_after_an_import()
    {
        var exported = await ExportAsync();
        await ImportAsync(exported);
        Time.Advance(TimeSpan.FromSeconds(1));

        (await PutAsync("http://a", """{"data":"needle"}""")).ShouldBeAccepted();
        (await IndexedIdsAsync("q=needle")).Should().Equal("http://a");
        (await ExportAsync()).Length.Should().BeGreaterThan(0);
        (await ImportAsync(exported)).Status.Should().Be(200);
        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Operations_after_an_import_are_ordered_by_the_clock_that_came_with_it()
    {
        var exported = await ExportAsync();
        await AdvanceAsync(TimeSpan.FromDays(1));
        await PutAsync("http://a", "{}");

        await ImportAsync(exported);
        await PutAsync("http://b", "{}");

        ((string?)(await ItemAsync("http://b"))["orderingId"]).Should().Be($"{Time.NowMilliseconds}");
    }

    [Fact]
    public async Task What_was_used_of_the_limits_is_forgotten_with_an_import()
    {
        var exported = await ExportAsync();
        await AdvanceAsync(TimeSpan.FromDays(1));
        await PutAsync("http://a", "{}");

        await ImportAsync(exported);

        var limits = (await GetAsync("info")).Json["limits"]!;
        foreach (var limit in new[] { "callsPerDay", "callsPerFiveMinutes", "itemsPerDay" })
        {
            ((int?)limits[limit]!["used"]).Should().Be(0, limit);
        }
    }

    [Fact]
    public async Task Operations_after_an_import_are_newer_than_all_in_it_in_the_same_millisecond_too()
    {
        for (var i = 0; i < 3; i++)
        {
            await PutAsync("http://a", """{"title":"before"}""");
        }

        var exported = await ExportAsync();
        await using var other = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { TimeProvider = Time });
        using var http = new HttpClient { BaseAddress = other.BaseUri };
        http.DefaultRequestHeaders.Authorization = new("Bearer", CoveoEmulator.ApiKey);
        (await http.PostAsync("_emulator/import", new ByteArrayContent(exported))).EnsureSuccessStatusCode();

        (await http.PutAsync($"{PushBase}/sources/{SourceId}/documents?documentId=http%3A%2F%2Fa", JsonContent.Of("""{"title":"after"}""")))
            .EnsureSuccessStatusCode();

        (await http.GetStringAsync("_emulator/items")).Should().Contain("after");
    }

    [Fact]
    public async Task What_is_exported_is_a_data_file()
    {
        await PutAsync("http://a", """{"data":"needle"}""");
        await File.WriteAllBytesAsync(DataFile, await ExportAsync());

        await using var other = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { DataFile = DataFile });
        using var http = new HttpClient { BaseAddress = other.BaseUri };

        (await http.GetStringAsync("_emulator/items?q=needle")).Should().Contain("http://a");
    }

    [Fact]
    public async Task A_data_file_takes_in_what_was_exported_from_memory_and_keeps_it()
    {
        await PutAsync("http://a", """{"data":"needle"}""");
        var exported = await ExportAsync();
        for (var start = 0; start < 2; start++)
        {
            await using var other = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { DataFile = DataFile });
            using var http = new HttpClient { BaseAddress = other.BaseUri };
            if (start == 0)
            {
                (await http.PostAsync("_emulator/import", new ByteArrayContent(exported))).EnsureSuccessStatusCode();
            }

            (await http.GetStringAsync("_emulator/items?q=needle")).Should().Contain("http://a");
        }
    }

    [Theory]
    [InlineData("", "It is no SQLite database.")]
    [InlineData("SQLite format 3\0 and more", "damaged")]
    [InlineData("This is not a database.", "It is no SQLite database.")]
    public Task What_is_no_data_file_is_refused(string text, string reason) => ShouldBeRefusedAsync(Encoding.ASCII.GetBytes(text), reason);

    [Fact]
    public async Task A_file_of_another_version_is_refused() =>
        await ShouldBeRefusedAsync(await ExportedAsync("pragma user_version = 1"), "It has version 1; this emulator reads version");

    [Theory]
    [InlineData("create table more (x)")]
    [InlineData("create trigger t after insert on sources begin delete from sources; end")]
    [InlineData("create view v as select 1")]
    [InlineData("drop table log")]
    public async Task A_file_with_other_tables_or_with_triggers_is_refused(string change) =>
        await ShouldBeRefusedAsync(await ExportedAsync(change), "Its tables are not those of a data file.");

    [Theory]
    [InlineData("clock_offset_ticks", "9223372036854775807")]
    [InlineData("clock_offset_ticks", "-1")]
    [InlineData("clock_offset_ticks", "'tomorrow'")]
    [InlineData("run", "9223372036854775807")]
    public async Task A_file_with_a_setting_that_makes_no_sense_is_refused(string name, string value) => await ShouldBeRefusedAsync(
        await ExportedAsync($"insert or replace into settings values ('{name}', {value})"), $"Its setting '{name}' makes no sense.");

    [Fact]
    public async Task A_file_that_was_cut_is_refused()
    {
        var exported = await ExportAsync();

        await ShouldBeRefusedAsync(exported[..(exported.Length / 2)], "damaged");
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private async Task ShouldBeRefusedAsync(byte[] content, string reason)
    {
        await PutAsync("http://kept", """{"data":"needle"}""");

        var answer = await ImportAsync(content);

        answer.ShouldBeError(400, "INVALID_DATA_FILE");
        ((string?)answer.Json["message"]).Should().Contain("nothing was changed").And.Contain(reason);
        (await IndexedIdsAsync("q=needle")).Should().Equal("http://kept");
        (await PutAsync("http://b", "{}")).ShouldBeAccepted();
    }

    /// <summary>What is exported, after somebody worked on it.</summary>
    private async Task<byte[]> ExportedAsync(string change)
    {
        await File.WriteAllBytesAsync(DataFile, await ExportAsync());
        await using (var connection = new SqliteConnection($"Data Source={DataFile};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of the test.
            command.CommandText = change;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        return await File.ReadAllBytesAsync(DataFile);
    }

    private async Task<byte[]> ExportAsync() => await Anonymous.GetByteArrayAsync(new Uri("_emulator/export", UriKind.Relative));

    private Task<Answer> ImportAsync(byte[] content) => Answer.ReadAsync(
        Anonymous, new HttpRequestMessage(HttpMethod.Post, "_emulator/import") { Content = new ByteArrayContent(content) });

    private Task<Answer> GetAsync(string path) => Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, $"_emulator/{path}"));
}
