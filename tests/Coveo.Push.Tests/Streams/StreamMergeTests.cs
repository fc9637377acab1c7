using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>Merging metadata into the items of a Catalog source (docs.coveo.com/en/p4eb0515).</summary>
public sealed class StreamMergeTests : StreamTest
{
    [Fact]
    public async Task It_hands_a_file_with_the_metadata_over()
    {
        var result = await Streams.MergeAsync(SourceId, [new PushDocument("p://1") { Metadata = { ["price"] = 12.5 } }], Options);

        Service.Calls.Select(call => call.Line).Should().Equal(
            "POST https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/files?useVirtualHostedStyleUrl=true",
            "PUT https://storage.example/f1?signature=a%2Fb",
            $"PUT {StreamService.SourceUrl}/stream/merge?fileId=f1");
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"p://1","price":12.5}]}""");
        Service.Calls[2].HeaderLines.Should().Equal("Accept: application/json", "Authorization: Bearer xx11111111-key", "User-Agent: Coveo.Push/0.1.0");
        (result.Summary.Accepted, result.FirstOrderingId, result.Updates[0].RequestId).Should().Be((1, new OrderingId(1738555500001), "r1"));
    }

    [Fact]
    public async Task Two_merges_into_one_item_go_in_two_files_as_neither_replaces_the_other()
    {
        PushDocument[] merges = [new("p://1") { Metadata = { ["price"] = 1 } }, new("p://2"), new("p://1") { Metadata = { ["stock"] = 2 } }];

        var result = await Streams.MergeAsync(SourceId, merges, Options);

        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"p://1","price":1},{"documentId":"p://2"}]}""", """{"addOrUpdate":[{"documentId":"p://1","stock":2}]}""");
        (result.Summary.Accepted, result.Summary.Superseded).Should().Be((3, 0));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("upload f1")]
    [InlineData("merge f1")]
    public async Task A_merge_that_does_not_arrive_is_told(string call)
    {
        Service.OnCall = words => words == call ? StreamService.Answer(400) : null;

        await ThrownAsync<CoveoPushIncompleteException>(Streams.MergeAsync(SourceId, Series(), Options));

        Told.Select(told => (told.Item.Id, told.Item.Kind, told.Item.Result)).Should().Equal(("p://1", PushOperationKind.Merge, ItemResult.Failed));

        static async IAsyncEnumerable<PushDocument> Series()
        {
            await Task.CompletedTask;
            yield return new PushDocument("p://1");
        }
    }
}
