using System.Text.Json;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Order;

/// <summary>Several producers add to one push from threads of their own.</summary>
public sealed class ManyProducersTests : BatchTest
{
    private const int Producers = 8;
    private const int Rounds = 60;
    private const int Ids = 10;

    [Fact]
    public async Task Nothing_is_lost_and_each_producers_versions_land_in_order()
    {
        Options.Concurrency = 4;
        Options.MaxItems = 7;
        Service.OnHandOver = _ => Later(202);
        await using var push = Client.Batches.Start(SourceId, Options);

        await Task.WhenAll(Enumerable.Range(0, Producers).Select(producer => Task.Run(() => ProduceAsync(push, producer))));
        var summary = await push.CompleteAsync();

        const int Items = Producers * Rounds * Ids;
        summary.Should().BeEquivalentTo(new { Items = (long)Items, Accepted = (long)Items, Rejected = 0L, Failed = 0L, NotSent = 0L, FailedBatches = 0, IsComplete = true });
        summary.Batches.Should().Be(Service.Uploads.Count);
        summary.Bytes.Should().Be(Service.Uploads.Sum(file => (long)file.Length));
        summary.Superseded.Should().Be(Items - Service.Uploads.Sum(file => BatchService.Ids(file).Count()));
        Latest().Should().HaveCount(Producers * Ids).And.OnlyContain(pair => pair.Value == Rounds);
        Told.Should().BeEmpty();
    }

    [Fact]
    public async Task Producers_of_a_push_that_halts_are_all_told_and_every_item_is_counted()
    {
        Options.Concurrency = 2;
        Options.MaxItems = 7;
        Service.OnHandOver = fileId => Later(fileId == "f20" ? 400 : 202);
        await using var push = Client.Batches.Start(SourceId, Options);

        var producing = Enumerable.Range(0, Producers).Select(producer => Task.Run(() => ProduceAsync(push, producer))).ToList();
        foreach (var producer in producing)
        {
            await ((Func<Task>)(() => producer)).Should().ThrowAsync<CoveoPushIncompleteException>();
        }

        var summary = (await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync())).Summary;
        (summary.Accepted + summary.Failed + summary.NotSent).Should().Be(summary.Items);
        Told.Should().HaveCount((int)(summary.Failed + summary.NotSent));
        Told.Select(told => told.Item.Position).Should().OnlyHaveUniqueItems();
        summary.FailedBatches.Should().Be(1);
    }

    private static async Task ProduceAsync(IBatchPush push, int producer)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            for (var id = 0; id < Ids; id++)
            {
                var item = new PushDocument($"a://{producer}/{id}") { Metadata = { ["round"] = round } };
                await push.AddAsync(item);
            }
        }
    }

    /// <summary>An answer that comes from another thread.</summary>
    private static async Task<HttpResponseMessage> Later(int status)
    {
        await Task.Yield();
        return BatchService.Answer(status);
    }

    /// <summary>What the uploads leave of each item, in their order.</summary>
    private Dictionary<string, int> Latest()
    {
        var latest = new Dictionary<string, int>();
        foreach (var file in Service.Uploads)
        {
            using var json = JsonDocument.Parse(file);
            foreach (var item in json.RootElement.GetProperty("addOrUpdate").EnumerateArray())
            {
                latest[item.GetProperty("documentId").GetString()!] = item.GetProperty("round").GetInt32();
            }
        }

        return latest;
    }
}
