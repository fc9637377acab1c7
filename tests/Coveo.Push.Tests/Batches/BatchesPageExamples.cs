using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>The examples of docs/guides/batches.md, compiled and run.</summary>
public sealed partial class BatchesPageExamples : IDisposable
{
    private const string sourceId = RecordingService.SourceId;
    private const string Container = """{"fileId":"f1","uploadUri":"https://storage.example/f1"}""";

    private static readonly string[] Written = ["kayak.txt", "paddle.pdf"];

    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly string path;
    private readonly RecordingService service = new RecordingService().Answers(HttpStatusCode.Created, Container);
    private readonly CoveoPushClient client;
    private readonly PushDocument[] items = [new("https://acme.example/p/1") { Title = "Blue kayak" }];

    public BatchesPageExamples()
    {
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, "file.json");
        client = service.Client();
    }

    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_series_is_pushed()
    {
        (string Url, string Name, decimal Price)[] shop = [("https://acme.example/p/1", "Blue kayak", 499.90m)];

        IEnumerable<PushDocument> Items()
        {
            foreach (var product in shop)
            {
                yield return new PushDocument(product.Url) { Title = product.Name, Metadata = { ["price"] = product.Price } };
            }
        }

        var summary = await client.Batches.PushAsync(sourceId, Items());
        Console.WriteLine(summary); // 12,345 of 12,345 items accepted in 3 batches (8,765,432 bytes) within 1.5 s; 0 rejected, 0 failed, 0 not sent

        summary.ToString().Should().Be("1 of 1 items accepted in 1 batch (95 bytes) within 0 s; 0 rejected, 0 failed, 0 not sent");
        Uploads().Should().Equal("""{"addOrUpdate":[{"documentId":"https://acme.example/p/1","title":"Blue kayak","price":499.90}]}""");
    }

    [Fact]
    public async Task A_push_goes_on()
    {
        service.Then(HttpStatusCode.Forbidden);

        var summary = await client.Batches.PushAsync(sourceId, items, new BatchOptions { OnFailure = BatchFailureMode.Continue });
        if (!summary.IsComplete)
        {
            Console.Error.WriteLine(summary.FirstNotAccepted); // AddOrUpdate 'https://acme.example/p/1': Failed: …
        }

        summary.FirstNotAccepted!.ToString().Should().StartWith("AddOrUpdate 'https://acme.example/p/1': Failed: ");
    }

    [Fact]
    public async Task What_was_not_accepted_is_written_down_and_pushed_again()
    {
        service.Then(HttpStatusCode.Forbidden);
        await FluentActions.Awaiting(() => WriteDeadLettersAsync(
        [
            new PushDocument("https://acme.example/p/1") { Title = "Kayak" },
            new PushDocument("https://acme.example/p/1") { Title = "Blue \"kayak\"" },
            new PushDocument("https://acme.example/p/2") { Metadata = { ["data"] = "reserved" } },
            PushOperation.Delete("https://acme.example/p/3"),
            new PushDocument("https://acme.example/p/4") { Body = DocumentBody.FromFile(path + ".absent") },
        ])).Should().ThrowAsync<CoveoPushIncompleteException>();
        File.ReadLines(path).Should().HaveCount(5);
        service.Calls.Clear();

        await PushDeadLettersAsync();

        Uploads().Should().Equal("""{"addOrUpdate":[{"documentId":"https://acme.example/p/1","title":"Blue \u0022kayak\u0022"}],"delete":[{"documentId":"https://acme.example/p/3"}]}""");
        service.Calls[service.Calls.Count - 1].Line.Should().Be($"PUT {RecordingService.SourceUrl}/documents/batch?fileId=f1");
    }

    [Fact]
    public async Task Progress_is_told()
    {
        var progress = new Progress<BatchProgress>(now => Console.WriteLine($"{now.SoFar.Accepted:N0} items, {now.SoFar.Bytes:N0} bytes"));
        await client.Batches.PushAsync(sourceId, items, progress: progress);

        Uploads().Should().ContainSingle();
    }

    [Fact]
    public async Task A_crawler_calls()
    {
        var crawler = new Crawler();

        await using var push = client.Batches.Start(sourceId);
        crawler.PageFound = page => push.AddAsync(new PushDocument(page.Url) { Title = page.Title }).AsTask();
        crawler.PageGone = url => push.DeleteAsync(url).AsTask();
        await crawler.RunAsync();

        var summary = await push.CompleteAsync();

        summary.Accepted.Should().Be(2);
        Uploads().Should().Equal("""{"addOrUpdate":[{"documentId":"https://acme.example/1","title":"One"}],"delete":[{"documentId":"https://acme.example/2"}]}""");
    }

    [Fact]
    public async Task Own_classes_are_pushed()
    {
        var boat = new Boat("https://acme.example/p/1", "Blue kayak", 499.90m, ["blue", "white"]);
        await using var push = client.Batches.Start(sourceId);

        await push.AddAsync(boat, BoatContext.Default.Boat, item => item.Url);

        await push.CompleteAsync();
        Uploads().Should().Equal("""{"addOrUpdate":[{"documentId":"https://acme.example/p/1","title":"Blue kayak","price":499.90,"colors":["blue","white"]}]}""");
    }

    [Fact]
    public async Task Items_are_deleted()
    {
        IEnumerable<PushOperation> Changes()
        {
            yield return new PushDocument("https://acme.example/p/1") { Title = "Blue kayak" };
            yield return PushOperation.Delete("https://acme.example/p/2");
            yield return PushOperation.Delete("https://acme.example/archive/", deleteChildren: true);
        }

        await client.Batches.PushAsync(sourceId, Changes());

        Uploads().Should().Equal(
            """{"addOrUpdate":[{"documentId":"https://acme.example/p/1","title":"Blue kayak"}],"delete":[{"documentId":"https://acme.example/p/2"},{"documentId":"https://acme.example/archive/","deleteChildren":true}]}""");
    }

    [Fact]
    public async Task Files_are_pushed()
    {
        Array.ForEach(Written, name => File.WriteAllText(Path.Combine(folder, name), name));

        var documents =
            from file in Directory.EnumerateFiles(folder)
            select new PushDocument(new Uri(file).AbsoluteUri)
            {
                Title = Path.GetFileName(file),
                FileExtension = Path.GetExtension(file),
                Body = DocumentBody.FromFile(file),
            };
        await client.Batches.PushAsync(sourceId, documents);

        Uploads().Should().ContainSingle().Which.Should().ContainAll("kayak.txt", "paddle.pdf", "UNCOMPRESSED", "ZLIB");
    }

    [Fact]
    public void Items_are_checked()
    {
        var document = new PushDocument("https://acme.example/p/1") { Metadata = { ["data"] = "reserved" } };

        foreach (var finding in document.Validate())
        {
            Console.Error.WriteLine(finding); // Item 'https://acme.example/p/1': Metadata key 'data' is reserved for the item itself …
        }

        document.Validate().Should().ContainSingle().Which.ToString().Should().StartWith("Item 'https://acme.example/p/1': Metadata key 'data' is reserved for the item itself ");
    }

    [Fact]
    public async Task A_batch_is_put_together()
    {
        var batch = new PushBatch()
            .AddOrUpdate(new PushDocument("https://acme.example/p/1") { Title = "Blue kayak" })
            .Delete("https://acme.example/p/2");
        var acceptance = await client.Batches.PushAsync(sourceId, batch);

        acceptance.Should().NotBeNull();
        Uploads().Should().Equal("""{"addOrUpdate":[{"documentId":"https://acme.example/p/1","title":"Blue kayak"}],"delete":[{"documentId":"https://acme.example/p/2"}]}""");
    }

    [Fact]
    public async Task A_file_is_handed_over()
    {
        await File.WriteAllTextAsync(path, """{"delete":[{"documentId":"https://acme.example/p/2"}]}""");

        await using var file = File.OpenRead(path);
        var container = await client.Files.UploadToNewContainerAsync(file);
        await client.Batches.HandOverAsync(sourceId, container.FileId);

        Uploads().Should().Equal("""{"delete":[{"documentId":"https://acme.example/p/2"}]}""");
    }

    private async Task WriteDeadLettersAsync(PushOperation[] items)
    {
        await using var deadLetters = File.CreateText(path);
        var options = new BatchOptions
        {
            OnItemNotAccepted = async (item, _) =>
            {
                var line = new JsonObject
                {
                    ["position"] = item.Position,
                    ["kind"] = $"{item.Kind}",
                    ["id"] = item.Id,
                    ["result"] = $"{item.Result}",
                    ["reason"] = item.Reason,
                    ["json"] = item.Json.IsEmpty ? null : JsonNode.Parse(item.Json.Span),
                };
                await deadLetters.WriteLineAsync(line.ToJsonString());
            },
        };
        await client.Batches.PushAsync(sourceId, items, options);
    }

    private async Task PushDeadLettersAsync()
    {
        var latest = File.ReadLines(path).Select(line => JsonNode.Parse(line)!)
            .Where(line => line["json"] is not null && $"{line["result"]}" != nameof(ItemResult.Rejected))
            .GroupBy(line => $"{line["id"]}")
            .Select(lines => lines.MaxBy(line => (long)line["position"]!)!)
            .ToLookup(line => $"{line["kind"]}", line => line["json"]!.ToJsonString());
        var batch = $$"""{"addOrUpdate":[{{string.Join(',', latest["AddOrUpdate"])}}],"delete":[{{string.Join(',', latest["Delete"])}}]}""";
        var container = await client.Files.UploadToNewContainerAsync(Encoding.UTF8.GetBytes(batch));
        await client.Batches.HandOverAsync(sourceId, container.FileId);
    }

    private IEnumerable<string?> Uploads() => service.Calls.Where(call => call.Address.Host == "storage.example").Select(call => call.Text);

    [JsonSerializable(typeof(Boat))]
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    public sealed partial class BoatContext : JsonSerializerContext;

    public sealed record Boat([property: JsonIgnore] string Url, string Title, decimal Price, string[] Colors);

    private sealed class Crawler
    {
        public Func<(string Url, string Title), Task> PageFound { get; set; } = _ => Task.CompletedTask;

        public Func<string, Task> PageGone { get; set; } = _ => Task.CompletedTask;

        public async Task RunAsync()
        {
            await PageFound(("https://acme.example/1", "One"));
            await PageGone("https://acme.example/2");
        }
    }
}
