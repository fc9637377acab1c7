using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class DeleteDocumentTests : EmulatorTest
{
    [Fact]
    public async Task An_item_is_removed_and_its_words_with_it()
    {
        await PutAsync("http://a", """{"data":"needle"}""");

        (await DeleteAsync("http://a")).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await IndexedIdsAsync("q=needle")).Should().BeEmpty();
        (await LogOfAsync("http://a")).Should().EndWith(
            ["DELETE STREAMING COMPLETED", "DELETE CONSUMING COMPLETED", "DELETE INDEXING COMPLETED"]);
    }

    [Parity(Topics.Items, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "202, and `SKIPPED` in the log")]
    [Fact]
    public async Task Deleting_an_unknown_item_is_accepted_and_skipped()
    {
        (await DeleteAsync("http://a")).ShouldBeAccepted();

        (await LogOfAsync("http://a")).Should().EndWith("DELETE INDEXING SKIPPED");
    }

    [Fact]
    public async Task Without_children_only_the_item_itself_goes()
    {
        await PutAsync("http://a", "{}");
        await PutAsync("http://a/b", "{}");

        await DeleteAsync("http://a", "&deleteChildren=false");

        (await IndexedIdsAsync()).Should().Equal("http://a/b");
    }

    [Parity(Topics.Items, "docs.coveo.com/en/78")]
    [Fact]
    public async Task Deleting_with_children_removes_every_item_whose_id_starts_with_the_prefix()
    {
        foreach (var id in new[] { "http://a/doc1", "http://a/doc1/x", "http://a/doc10", "http://a/doc2", "http://a/doc", "http://b/doc1" })
        {
            await PutAsync(id, "{}");
        }

        await DeleteAsync("http://a/doc1", "&deleteChildren=true");

        (await IndexedIdsAsync()).Should().Equal("http://a/doc", "http://a/doc2", "http://b/doc1");
        (await LogOfAsync("http://a/doc1/x")).Should().EndWith("DELETE_AND_CHILDREN INDEXING COMPLETED");
    }

    [Fact]
    public async Task The_parent_need_not_exist()
    {
        await PutAsync("http://a/b/c", "{}");

        await DeleteAsync("http://a/b/", "&deleteChildren=true");

        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Parity(Topics.Items, "docs.coveo.com/en/57")]
    [Fact]
    public async Task A_parent_id_does_not_make_a_child()
    {
        await PutAsync("http://a", "{}");
        await PutAsync("http://b", """{"parentId":"http://a"}""");

        await DeleteAsync("http://a", "&deleteChildren=true");

        (await IndexedIdsAsync()).Should().Equal("http://b");
    }

    [Theory]
    [InlineData("http://a/100%", "http://a/100%25", "http://a/1000")]
    [InlineData("http://a/x_y", "http://a/x_y/z", "http://a/xay")]
    [InlineData("http://a/Case", "http://a/Case/1", "http://a/case/1")]
    [InlineData("http://a/'", "http://a/';--", "http://a/\"")]
    [InlineData("http://a/\\", "http://a/\\%", "http://a/b")]
    [InlineData("http://a/*", "http://a/*/1", "http://a/1")]
    [InlineData("http://a/é", "http://a/éa", "http://a/e\u0301")]
    [InlineData("http://a/\ud7ff", "http://a/\ud7ffx", "http://a/\ue000")]
    [InlineData("http://a/\uffff", "http://a/\uffff\uffff", "http://a/\U00010000")]
    [InlineData("http://a/\U0010ffff", "http://a/\U0010ffff\U0010ffff", "http://a0")]
    [InlineData("http://a/\U0001F600", "http://a/\U0001F600\U0010ffff", "http://a/\U0001F601")]
    public async Task A_prefix_is_text_and_nothing_else(string prefix, string child, string other)
    {
        await PutAsync(prefix, "{}");
        await PutAsync(child, "{}");
        await PutAsync(other, "{}");

        (await DeleteAsync(prefix, "&deleteChildren=true")).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Equal(other);
    }

    [Fact]
    public async Task Each_child_is_ordered_on_its_own()
    {
        await PutAsync("http://a/old", "{}", "&orderingId=5");
        await PutAsync("http://a/same", "{}", "&orderingId=10");
        await PutAsync("http://a/new", "{}", "&orderingId=15");

        await DeleteAsync("http://a/", "&deleteChildren=true&orderingId=10");

        (await IndexedIdsAsync()).Should().Equal("http://a/new", "http://a/same");
    }

    [Fact]
    public async Task A_deleted_child_is_not_brought_back_by_an_older_add()
    {
        await PutAsync("http://a/b", "{}", "&orderingId=5");
        await DeleteAsync("http://a/", "&deleteChildren=true&orderingId=10");
        await PutAsync("http://a/b", "{}", "&orderingId=9");

        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("documents", "MISSING_PARAMETER")]
    [InlineData("documents?documentId=http%3A%2F%2Fa&deleteChildren=maybe", "INVALID_PARAMETER")]
    [InlineData("documents?documentId=http%3A%2F%2Fa&orderingId=0", "INVALID_PARAMETER")]
    public async Task A_wrong_parameter_is_refused(string path, string errorCode) =>
        (await SendAsync(HttpMethod.Delete, $"{PushBase}/sources/{SourceId}/{path}")).ShouldBeError(412, errorCode);
}
