using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A producer may use an item again as soon as it was added.</summary>
public class ChangesAfterAddingTests
{
    private readonly BatchSink _sink = new();

    [Fact]
    public async Task An_item_whose_body_is_yet_to_be_read_is_sent_as_it_was_when_it_was_added()
    {
        using var client = VirtualClient.Of(_sink, new ManualTimeProvider());
        await using var push = client.Batches.Start(VirtualClient.SourceId);
        var content = new TaskCompletionSource<Stream>();
        var document = new PushDocument("https://acme.example/1")
        {
            Title = "One",
            FileExtension = ".txt",
            Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(content.Task), CompressionType.Uncompressed),
            Metadata = { ["price"] = 1 },
        };

        await push.AddAsync(document);
        (document.Title, document.FileExtension, document.Body) = ("Two", ".pdf", DocumentBody.FromText("two"));
        document.Metadata["price"] = 2;
        document.Metadata["color"] = "blue";
        content.SetResult(new MemoryStream("one"u8.ToArray()));
        await push.CompleteAsync();

        _sink.HandedOver.Should().Equal("""{"addOrUpdate":[{"documentId":"https://acme.example/1","title":"One","price":1,"fileExtension":".txt","compressedBinaryData":"b25l","compressionType":"UNCOMPRESSED"}]}""");
    }
}
