using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Tutorials;

/// <summary>The first tutorial of the Push API, step by step: one item comes, is found, and goes.</summary>
public class PushApiTutorial1
{
    [Fact]
    public async Task An_item_is_pushed_found_and_deleted()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        const string DocumentId = "file://folder/dummyItem.txt";

        // Step 1: tell the source that content is coming.
        var status = await coveo.Client.Status.SetAsync(coveo.SourceId, SourceStatus.Incremental);
        status.ServerTime.Should().NotBeNull();
        (await coveo.Client.Sources.GetAsync(coveo.SourceId)).Status.Should().Be("REFRESHING");

        // Step 2: push one item with its data.
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument(DocumentId)
        {
            Title = "Dummy item",
            FileExtension = ".txt",
            Body = DocumentBody.FromText("This is a dummy item for the first tutorial."),
            Metadata = { ["language"] = "English", ["mytags"] = new[] { "tutorial", "dummy" } },
        });

        // Step 3: it is in the source, and its words are found.
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "dummy tutorial")).Should().Equal(DocumentId);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "absent")).Should().BeEmpty();
        var item = (await coveo.Query.ItemAsync(coveo.SourceId, DocumentId))!.Value;
        item.GetProperty("title").GetString().Should().Be("Dummy item");
        item.GetProperty("state").GetString().Should().Be("indexed");
        (await coveo.Client.Sources.GetAsync(coveo.SourceId)).NumberOfDocuments.Should().Be(1);

        // Step 4: delete it.
        await coveo.Client.Documents.DeleteAsync(coveo.SourceId, DocumentId);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEmpty();

        // Step 5: the source is ready for the next content.
        await coveo.Client.Status.SetAsync(coveo.SourceId, SourceStatus.Idle);
        (await coveo.Client.Sources.GetAsync(coveo.SourceId)).Status.Should().Be("PUSH_READY");
    }
}
