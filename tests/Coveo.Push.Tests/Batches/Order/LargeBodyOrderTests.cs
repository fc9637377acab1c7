using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Order;

/// <summary>An item whose body travels apart keeps its place among the versions of it, and holds up nothing else.</summary>
public sealed class LargeBodyOrderTests : BatchTest
{
    private readonly HeldRequests _uploads = new();

    public LargeBodyOrderTests()
    {
        Options.Concurrency = 4;
        Options.MaxItems = 1;
        Options.MaxInlineBodyBytes = 0;
        Service.OnUpload = (fileId, call) => call.Text!.StartsWith("version", StringComparison.Ordinal) ? _uploads.Hold(call.Text!) : null;
    }

    [Fact]
    public async Task Two_versions_land_in_order_and_items_beside_are_not_held_up()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Large("a://1", "version 1"));
        await VirtualRun.EndAsync(_uploads.ArrivalOf("version 1"));
        var second = push.AddAsync(Large("a://1", "version 2")).AsTask();

        await push.AddAsync(Item("a://2"));
        await push.AddAsync(Item("a://3"));
        Service.Uploads.Should().Contain("""{"addOrUpdate":[{"documentId":"a://2"}]}""", "it went on its way beside");
        second.IsCompleted.Should().BeFalse("the first version is not in its batch yet");

        await _uploads.ReleaseAsync("version 1", 200);
        await VirtualRun.EndAsync(second);

        // Takes the place in which the second version would replace the first.
        await push.AddAsync(Item("a://4"));
        await _uploads.ReleaseAsync("version 2", 200);

        (await push.CompleteAsync()).Accepted.Should().Be(5);
        var versions = Service.Uploads.Where(file => file.Contains("\"a://1\"", StringComparison.Ordinal)).ToList();
        versions.Should().HaveCount(2);
        versions[0].Should().Be("""{"addOrUpdate":[{"documentId":"a://1","compressedBinaryDataFileId":"f1","compressionType":"UNCOMPRESSED"}]}""");
        BodyIn(versions[1]).Should().Be("version 2");
    }

    [Fact]
    public async Task A_deletion_waits_for_the_body_of_its_item()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Large("a://1", "version 1"));
        await VirtualRun.EndAsync(_uploads.ArrivalOf("version 1"));
        var deleting = push.DeleteAsync("a://1").AsTask();
        deleting.IsCompleted.Should().BeFalse();

        await _uploads.ReleaseAsync("version 1", 200);
        await VirtualRun.EndAsync(deleting);

        (await push.CompleteAsync()).Accepted.Should().Be(2);
        Service.Uploads[^1].Should().Be("""{"delete":[{"documentId":"a://1"}]}""");
    }

    [Fact]
    public async Task A_deletion_with_children_waits_for_the_bodies_below()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Large("a://1/1", "version 1"));
        await VirtualRun.EndAsync(_uploads.ArrivalOf("version 1"));
        var deleting = push.DeleteAsync("a://1", deleteChildren: true).AsTask();
        deleting.IsCompleted.Should().BeFalse();

        await _uploads.ReleaseAsync("version 1", 200);
        await VirtualRun.EndAsync(deleting);

        (await push.CompleteAsync()).Accepted.Should().Be(2);
        Service.Uploads[^1].Should().Be("""{"delete":[{"documentId":"a://1","deleteChildren":true}]}""");
    }

    private static PushDocument Large(string id, string body) =>
        new(id) { Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body))), CompressionType.Uncompressed) };

    /// <summary>What was uploaded to the container that an item names.</summary>
    private string BodyIn(string file) => Service.Calls
        .Single(call => call.Address.Host == "storage.example" && file.Contains($"\"compressedBinaryDataFileId\":\"{call.Address.AbsolutePath.Substring(1)}\"", StringComparison.Ordinal)).Text!;
}
