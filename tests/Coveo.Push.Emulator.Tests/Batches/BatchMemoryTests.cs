using System.Net.Http.Headers;
using System.Text;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Batches;

public sealed class BatchMemoryTests
{
    private const int Items = 60;
    private const string HeapOf128Megabytes = "0x8000000";

    [Fact]
    public async Task A_small_file_of_items_that_expand_to_more_than_the_heap_is_worked_through()
    {
        using var program = new EmulatorProgram(
            ["--port", "0"], new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = HeapOf128Megabytes });
        using var http = new HttpClient { BaseAddress = await program.ReadAddressAsync() };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CoveoEmulator.ApiKey);
        var text = Convert.ToBase64String(Compressed.With("ZLIB", Encoding.UTF8.GetBytes("word".PadRight(4 * 1024 * 1024))));
        var items = Enumerable.Range(0, Items).Select(n => $$"""{"documentId":"http://a/{{n}}","compressedBinaryData":"{{text}}"}""");
        var source = await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Post, "rest/organizations/emulatororg/sources")
        {
            Content = JsonContent.Of("""{"sourceType":"PUSH","name":"s","sourceVisibility":"SHARED","pushEnabled":true}"""),
        });
        var target = UploadTarget.Read(
            await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Post, "push/v1/organizations/emulatororg/files")));
        using var anonymous = new HttpClient();
        await target.PutAsync(anonymous, Encoding.UTF8.GetBytes($$"""{"addOrUpdate":[{{string.Join(',', items)}}]}"""));

        var accepted = await Answer.ReadAsync(http, new HttpRequestMessage(
            HttpMethod.Put, $"push/v1/organizations/emulatororg/sources/{source.Json["id"]}/documents/batch?fileId={target.FileId}"));

        accepted.ShouldBeAccepted();
        var found = await Answer.ReadAsync(http, new HttpRequestMessage(HttpMethod.Get, "_emulator/items?q=word&perPage=1"));
        ((int)found.Json["totalEntries"]!).Should().Be(Items);
    }
}
