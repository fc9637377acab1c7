using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>In a batch that was put together by hand the last operation on an item counts; a deletion does not lose its children by it.</summary>
public class TreesInOneBatchTests
{
    private readonly BatchSink _sink = new();

    [Fact]
    public async Task A_second_deletion_of_an_item_does_not_take_the_children_from_the_first()
    {
        await PushAsync(new PushBatch().Delete("https://acme.example/a/", deleteChildren: true).Delete("https://acme.example/b").Delete("https://acme.example/a/"));

        _sink.HandedOver.Should().Equal("""{"delete":[{"documentId":"https://acme.example/b"},{"documentId":"https://acme.example/a/","deleteChildren":true}]}""");
    }

    [Fact]
    public async Task A_deletion_before_one_with_children_is_replaced_by_it()
    {
        await PushAsync(new PushBatch().Delete("https://acme.example/a/").Delete("https://acme.example/a/", deleteChildren: true));

        _sink.HandedOver.Should().Equal("""{"delete":[{"documentId":"https://acme.example/a/","deleteChildren":true}]}""");
    }

    private async Task PushAsync(PushBatch batch)
    {
        using var client = VirtualClient.Of(_sink, new ManualTimeProvider());
        await client.Batches.PushAsync(VirtualClient.SourceId, batch);
    }
}
