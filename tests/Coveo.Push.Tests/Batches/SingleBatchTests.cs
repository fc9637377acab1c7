using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A batch that was put together by hand is one file: all of it is taken, or nothing.</summary>
public sealed class SingleBatchTests : BatchTest
{
    [Fact]
    public async Task It_travels_in_one_file_and_the_last_operation_on_an_item_wins()
    {
        var batch = new PushBatch(Item("a://1", "former"), PushOperation.Delete("a://2")).AddOrUpdate(Item("a://2")).Delete("a://3", deleteChildren: true).AddOrUpdate(Item("a://1", "latter"));

        var acceptance = await Client.Batches.PushAsync(SourceId, batch);

        Service.Words.Should().Equal("create", "upload f1", "hand over f1");
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://2"},{"documentId":"a://1","title":"latter"}],"delete":[{"documentId":"a://3","deleteChildren":true}]}""");
        (acceptance.RequestId, acceptance.OrderingId).Should().Be(("r1", new OrderingId(1738555506000)));
        batch.Operations.Should().HaveCount(5);
    }

    [Fact]
    public async Task It_is_not_cut_by_the_options_of_a_series()
    {
        var batch = new PushBatch();
        foreach (var item in Items(25_000))
        {
            batch.AddOrUpdate(item);
        }

        await Client.Batches.PushAsync(SourceId, batch);

        BatchService.Ids(Service.Uploads.Single()).Should().HaveCount(25_000);
    }

    [Fact]
    public async Task An_item_that_is_invalid_keeps_all_of_it_from_being_sent()
    {
        var pushing = () => Client.Batches.PushAsync(SourceId, new PushBatch(Item("a://1"), new PushDocument("a://2") { FileExtension = "txt" }));

        (await pushing.Should().ThrowAsync<CoveoInvalidDocumentException>()).Which.Findings.Should().ContainSingle().Which.DocumentId.Should().Be("a://2");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_deletion_of_everything_is_refused()
    {
        var pushing = () => Client.Batches.PushAsync(SourceId, new PushBatch().Delete("https://", deleteChildren: true));

        await pushing.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("documentId 'https://' is a scheme alone*");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_is_empty_is_refused()
    {
        var pushing = () => Client.Batches.PushAsync(SourceId, new PushBatch());

        await pushing.Should().ThrowAsync<ArgumentException>().WithMessage("The batch is empty. Add an item or a deletion to it first.*").WithParameterName("batch");
    }

    [Theory]
    [InlineData("a://1/2")]
    [InlineData("a://1")]
    [InlineData("a://10")]
    public async Task A_tree_and_an_item_below_it_are_refused_in_either_order(string below)
    {
        foreach (var batch in new[] { new PushBatch().Delete("a://1", deleteChildren: true).AddOrUpdate(Item(below)), new PushBatch(Item(below)).Delete("a://1", deleteChildren: true) })
        {
            var pushing = () => Client.Batches.PushAsync(SourceId, batch);

            await pushing.Should().ThrowAsync<ArgumentException>().WithParameterName("batch")
                .WithMessage($"The batch deletes 'a://1' with its children and adds '{below}' below it. In one file nothing says which comes first: push two batches.*");
        }

        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_refusal_of_the_service_is_told_as_it_is()
    {
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(412, """{"errorCode":"DOCUMENT_LIMIT_EXCEEDED","message":"m"}"""));

        await ThrownAsync<CoveoQuotaExceededException>(Client.Batches.PushAsync(SourceId, new PushBatch(Item("a://1"))));
    }

    [Fact]
    public void An_operation_that_is_empty_is_refused_when_it_is_added()
    {
        var adding = () => new PushBatch().Add(default);

        adding.Should().Throw<ArgumentException>().WithMessage("The operation is empty: default(PushOperation)*");
    }
}
