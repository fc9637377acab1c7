using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Documents;

public class DeletionTests
{
    [Fact]
    public async Task Deleting_with_children_takes_every_item_below_the_prefix_and_no_other()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        await PushAsync(coveo, "http://a/doc", "http://a/doc/1", "http://a/doc10", "http://a/other");

        await coveo.Client.Documents.DeleteAsync(coveo.SourceId, "http://a/doc", deleteChildren: true);

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().Equal("http://a/other");
    }

    [Fact]
    public async Task A_rebuild_deletes_what_it_did_not_see_by_the_time_of_the_service()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://gone"), new OrderingId(1));
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://kept"), new OrderingId(1));

        var rebuild = await coveo.Client.Status.SetAsync(coveo.SourceId, SourceStatus.Rebuild);
        await PushAsync(coveo, "a://kept", "a://new");
        await coveo.Client.Documents.DeleteOlderThanAsync(coveo.SourceId, OrderingId.FromTime(rebuild.ServerTime!.Value), TimeSpan.Zero);
        await coveo.Client.Status.SetAsync(coveo.SourceId, SourceStatus.Idle);

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEquivalentTo("a://kept", "a://new");
    }

    private static async Task PushAsync(EmulatorSession coveo, params string[] documentIds)
    {
        foreach (var documentId in documentIds)
        {
            await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument(documentId));
        }
    }
}
