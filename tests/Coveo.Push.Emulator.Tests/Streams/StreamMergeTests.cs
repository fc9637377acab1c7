using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Streams;

public sealed class StreamMergeTests : StreamTest
{
    private const string Id = "product://1";

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await StreamAsync(
            """
            {"addOrUpdate":[{"documentId":"product://1","title":"Shoe","data":"needle","fileExtension":".txt","tags":["a"],"stock":{"s1":4},"Price":10}]}
            """);
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/p4eb0515")]
    [Fact]
    public async Task A_merge_adds_and_overwrites_keys_and_keeps_the_others()
    {
        var answer = await MergeAsync("""{"addOrUpdate":[{"documentId":"product://1","tags":["b"],"stock":{"s2":1},"price":11,"color":"red"}]}""");

        answer.Status.Should().Be(202, answer.Text);
        ((string?)answer.Json["requestId"]).Should().Be(answer.Headers["X-Request-ID"]);
        var item = await ItemAsync(Id);
        item["metadata"]!.ToJsonString().Should().Be("""{"title":"Shoe","tags":["b"],"stock":{"s2":1},"Price":11,"color":"red"}""");
        ((string?)item["title"]).Should().Be("Shoe");
        ((string?)item["excerpt"]).Should().Be("needle");
        ((string?)item["fileExtension"]).Should().Be(".txt");
        ((string?)item["orderingId"]).Should().Be(OrderingIdOf(answer));
        (await IndexedIdsAsync("q=needle red")).Should().Equal(Id);
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/p4eb0515")]
    [Fact]
    public async Task A_merge_creates_an_item_that_does_not_exist()
    {
        await MergeAsync("""{"addOrUpdate":[{"documentId":"product://2","data":"new","price":1}]}""");

        (await MetadataAsync("product://2")).Should().Be("""{"price":1}""");
        (await IndexedIdsAsync("q=new")).Should().Equal("product://2");
        (await LogOfAsync("product://2")).Should().EndWith("ADD INDEXING COMPLETED");
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "a body, title, file extension, parent or permissions that are given take the place of those that are there, like metadata")]
    [Fact]
    public async Task A_merge_replaces_a_body_that_is_given()
    {
        await MergeAsync("""{"addOrUpdate":[{"documentId":"product://1","data":"haystack","title":"Boot","parentId":"product://0"}]}""");

        var item = await ItemAsync(Id);
        ((string?)item["title"]).Should().Be("Boot");
        ((string?)item["excerpt"]).Should().Be("haystack");
        ((string?)item["fileExtension"]).Should().Be(".txt");
        ((string?)item["parentId"]).Should().Be("product://0");
        item["metadata"]!.ToJsonString().Should().Be("""{"title":"Boot","tags":["a"],"stock":{"s1":4},"Price":10}""");
        (await IndexedIdsAsync("q=needle")).Should().BeEmpty();
        (await IndexedIdsAsync("q=haystack")).Should().Equal(Id);
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "`REJECTED` as `UNEXPECTED_OPERATION` in the log; the documents only show `addOrUpdate`")]
    [Fact]
    public async Task A_merge_deletes_nothing()
    {
        await MergeAsync("""{"delete":[{"documentId":"product://1"}]}""");

        (await IndexedIdsAsync()).Should().Equal(Id);
        (await LogOfAsync(Id)).Should().EndWith("DELETE STREAMING_EXTENSION REJECTED UNEXPECTED_OPERATION");
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/p4eb0515", Fidelity = Fidelity.Approximate, Note = "412 `INVALID_PARAMETER`; the answer is not documented")]
    [Fact]
    public async Task Only_catalogs_are_merged()
    {
        var source = await CreateStreamSourceAsync("Streamed", type: "PUSH");

        (await MergeAsync("{}", source)).ShouldBeError(412, "INVALID_PARAMETER");
        (await UpdateAsync("{}", source)).Status.Should().Be(202);
    }
}
