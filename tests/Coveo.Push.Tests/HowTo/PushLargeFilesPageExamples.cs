using System.Collections.Concurrent;
using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.HowTo;

/// <summary>The examples of docs/how-to/push-large-files.md, compiled and run.</summary>
public sealed class PushLargeFilesPageExamples : IDisposable
{
    private const string sourceId = RecordingService.SourceId;

    private readonly string folder = Directory.CreateTempSubdirectory("large-files-").FullName;
    private readonly RecordingService service = new RecordingService().Answers(HttpStatusCode.Created, """{"fileId":"f1","uploadUri":"https://storage.example/f1"}""");
    private readonly CoveoPushClient client;

    public PushLargeFilesPageExamples() => client = service.Client();

    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Files_are_pushed_and_the_largest_by_their_metadata_alone()
    {
        const int largest = 5;
        Write("a.txt", 5);
        Write("film.mp4", 6);

        var documents =
            from file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            select new PushDocument(new Uri(file.FullName).AbsoluteUri)
            {
                Title = file.Name,
                Date = file.LastWriteTimeUtc,
                FileExtension = file.Extension,
                Body = file.Length <= largest ? DocumentBody.FromFile(file.FullName) : null,
                Metadata = { ["size"] = file.Length },
            };

        (await client.Batches.PushAsync(sourceId, documents)).Accepted.Should().Be(2);
        Uploads().Should().ContainSingle().Which.Split("compressedBinaryData\"").Should().HaveCount(2, "one of both has a body");
    }

    [Fact]
    public async Task What_was_too_large_is_pushed_once_more_without_its_body()
    {
        // Sparse, of a kind that is not compressed: only its length is looked at.
        Write("film.mp4", 256_000_001);
        PushDocument[] documents = [new("file:///film.mp4") { FileExtension = ".mp4", Body = DocumentBody.FromFile(Path.Combine(folder, "film.mp4")) }];

        var tooLarge = new ConcurrentQueue<string>();
        var options = new BatchOptions
        {
            OnFailure = BatchFailureMode.Continue,
            OnItemNotAccepted = (item, _) =>
            {
                if (item.Exception is CoveoPayloadTooLargeException)
                {
                    tooLarge.Enqueue(item.Id);
                }

                return default;
            },
        };
        var summary = await client.Batches.PushAsync(sourceId, documents, options);
        await client.Batches.PushAsync(sourceId, tooLarge.Select(id => new PushDocument(id) { Title = Path.GetFileName(id) }));

        (summary.Accepted, summary.Rejected).Should().Be((0, 1));
        Uploads().Should().Equal("""{"addOrUpdate":[{"documentId":"file:///film.mp4","title":"film.mp4"}]}""");
    }

    private void Write(string name, long length)
    {
        using var file = File.Create(Path.Combine(folder, name));
        file.SetLength(length);
    }

    private IEnumerable<string> Uploads() => service.Calls.Where(call => call.Address.Host == "storage.example").Select(call => call.Text!);
}
