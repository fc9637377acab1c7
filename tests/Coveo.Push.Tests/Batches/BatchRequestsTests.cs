using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>What a push sends: three requests a batch (docs.coveo.com/en/90), and nothing else.</summary>
public sealed class BatchRequestsTests : BatchTest
{
    private const string Source = "https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/s1";

    [Fact]
    public async Task Two_items_and_a_deletion_are_created_uploaded_and_handed_over()
    {
        var summary = await PushAsync(Item("a://1", "One"), PushOperation.Delete("a://3", deleteChildren: true), Item("a://2"));

        Service.Calls.Select(call => call.Line).Should().Equal(
            "POST https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/files?useVirtualHostedStyleUrl=true",
            "PUT https://storage.example/f1?signature=a%2Fb",
            $"PUT {Source}/documents/batch?fileId=f1");
        Service.Calls[0].HeaderLines.Should().Equal("Accept: application/json", "Authorization: Bearer xx11111111-key", "User-Agent: Coveo.Push/0.1.0");
        Service.Calls[0].Body.Should().BeNull();
        Service.Calls[1].HeaderLines.Should().Equal("Content-Type: application/octet-stream", "x-amz-server-side-encryption: AES256");
        Service.Calls[1].Text.Should().Be("""{"addOrUpdate":[{"documentId":"a://1","title":"One"},{"documentId":"a://2"}],"delete":[{"documentId":"a://3","deleteChildren":true}]}""");
        Service.Calls[1].ContentLength.Should().Be(Service.Calls[1].Body!.Length);
        Service.Calls[2].HeaderLines.Should().Equal("Accept: application/json", "Authorization: Bearer xx11111111-key", "User-Agent: Coveo.Push/0.1.0");
        (summary.Items, summary.Accepted, summary.Batches, summary.Bytes).Should().Be((3, 3, 1, Service.Calls[1].Body!.Length));
    }

    [Fact]
    public async Task Deletions_alone_are_a_section_alone()
    {
        await PushAsync(PushOperation.Delete("a://1"), PushOperation.Delete("a://2"));

        Service.Uploads.Should().Equal("""{"delete":[{"documentId":"a://1"},{"documentId":"a://2"}]}""");
    }

    [Fact]
    public async Task Each_batch_takes_three_requests()
    {
        Options.MaxItems = 2;

        await Client.Batches.PushAsync(SourceId, Items(5), Options);

        Service.Words.Should().Equal("create", "upload f1", "hand over f1", "create", "upload f2", "hand over f2", "create", "upload f3", "hand over f3");
        Service.Uploads.Select(BatchService.Ids).Should().BeEquivalentTo(new[] { new[] { "a://1", "a://2" }, ["a://3", "a://4"], ["a://5"] }, order => order.WithStrictOrdering());
    }

    [Fact]
    public async Task An_empty_push_sends_nothing()
    {
        var summary = await PushAsync();

        Service.Calls.Should().BeEmpty();
        summary.Should().Be(new PushSummary());
        summary.IsComplete.Should().BeTrue();
    }

    [Fact]
    public async Task Series_of_every_kind_are_pushed()
    {
        await Client.Batches.PushAsync(SourceId, Items(1), Options);
        await Client.Batches.PushAsync(SourceId, Later(Items(1)), Options);
        await Client.Batches.PushAsync(SourceId, [PushOperation.AddOrUpdate(Item("a://1"))], Options);
        await Client.Batches.PushAsync(SourceId, Later<PushOperation>([Item("a://1")]), Options);

        Service.Uploads.Should().Equal(Enumerable.Repeat("""{"addOrUpdate":[{"documentId":"a://1"}]}""", 4));
    }

    [Fact]
    public async Task A_series_is_read_no_further_than_batches_are_taken()
    {
        Options.MaxItems = 1;
        var held = new HeldRequests();
        Service.OnHandOver = held.Hold;
        var read = 0;

        var push = Client.Batches.PushAsync(SourceId, Items(10).Select(item => (++read, item).item), Options);

        read.Should().Be(3, "one batch is on its way, one waits full, and the item after it knocks");
        for (var batch = 1; batch <= 10; batch++)
        {
            await held.ReleaseAsync($"f{batch}", 202);
        }

        (await push).Accepted.Should().Be(10);
    }

    private static async IAsyncEnumerable<T> Later<T>(IEnumerable<T> series)
    {
        foreach (var item in series)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
