using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>The examples of docs/guides/streams.md, compiled and run.</summary>
public sealed class StreamsPageExamples : IDisposable
{
    private const string sourceId = StreamService.SourceId;

    private readonly StreamService service = new();
    private readonly CoveoPushClient client;
    private readonly PushDocument[] products = [new("product://001"), new("product://002")];

    public StreamsPageExamples() => client = VirtualClient.Of(service, new ManualTimeProvider());

    public void Dispose()
    {
        client.Dispose();
        service.Dispose();
    }

    [Fact]
    public async Task Everything_is_loaded()
    {
        var result = await client.Streams.LoadAsync(sourceId, products);
        Console.WriteLine(result); // 1,234 of 1,234 items accepted …; what is older is deleted

        if (!result.IsOldDeleted)
        {
            Console.Error.WriteLine(result.NotDeletedBecause);
        }

        result.ToString().Should().StartWith("2 of 2 items accepted").And.EndWith("; what is older is deleted");
    }

    [Fact]
    public async Task Everything_is_replaced()
    {
        await using var load = await client.Streams.StartFullLoadAsync(sourceId);
        foreach (var product in products)
        {
            await load.AddAsync(product);
        }

        var result = await load.CompleteAsync();
        Console.WriteLine(result.OrderingId); // 1716387965000

        result.OrderingId.ToString().Should().Be("1716387965000");
        service.Words.Last().Should().Be("close");
    }

    [Fact]
    public async Task Some_of_it_is_updated()
    {
        StreamOperation[] changes =
        [
            new PushDocument("product://001") { Title = "Blue kayak", Metadata = { ["price"] = 499.90m } },
            PartialUpdate.FieldValueReplace("product://002", "price", 12.5m),
            PartialUpdate.ArrayAppend("product://002", "tags", "sale", "new"),
            PartialUpdate.ArrayRemove("product://002", "tags", "old"),
            PartialUpdate.DictionaryPut("product://003", "stock", "s1", 4),
            PartialUpdate.DictionaryRemove("product://003", "stock", "s2"),
            StreamOperation.Delete("product://004"),
        ];

        var update = await client.Streams.UpdateAsync(sourceId, changes);
        foreach (var file in update.Updates)
        {
            Console.WriteLine($"{file.OrderingId}: request {file.RequestId}");
        }

        (update.Summary.Accepted, update.Updates.Count).Should().Be((7, 3));
    }

    [Fact]
    public async Task Metadata_is_merged_and_what_is_old_deleted()
    {
        var prices = new PushDocument("product://001") { Metadata = { ["price"] = 12.5m } };
        var merge = await client.Streams.MergeAsync(sourceId, [prices]);
        await client.Streams.DeleteOlderThanAsync(sourceId, merge.FirstOrderingId!.Value, TimeSpan.FromMinutes(15));

        service.Words.Should().Equal("create", "upload f1", "merge f1", "delete older than 1738555500001");
    }
}
