using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>What a batch that was put together by hand is checked for, and how its bodies travel.</summary>
public sealed class SingleBatchRuleTests : BatchTest
{
    [Fact]
    public void Operations_are_added_one_after_the_other()
    {
        var batch = new PushBatch();

        batch.Add(Item("a://1")).Should().BeSameAs(batch);
        batch.AddOrUpdate(Item("a://2")).Should().BeSameAs(batch);
        batch.Delete("a://3").Should().BeSameAs(batch);
        batch.Delete("a://4", deleteChildren: true);

        batch.Operations.Select(operation => operation.ToString()).Should().Equal("AddOrUpdate 'a://1'", "AddOrUpdate 'a://2'", "Delete 'a://3'", "Delete 'a://4' and its children");
    }

    [Fact]
    public void Nothing_is_no_operation()
    {
        var operations = () => new PushBatch((IEnumerable<PushOperation>)null!);
        var document = () => new PushBatch().AddOrUpdate(null!);
        var id = () => new PushBatch().Delete(null!);

        operations.Should().Throw<ArgumentNullException>().WithParameterName("operations");
        document.Should().Throw<ArgumentNullException>().WithParameterName("document");
        id.Should().Throw<ArgumentNullException>().WithParameterName("documentId");
    }

    [Theory]
    [InlineData("kayak", false, "documentId 'kayak' is not a URI*")]
    [InlineData("kayak", true, "documentId 'kayak' is not a URI*")]
    [InlineData("a://", true, "documentId 'a://' is a scheme alone*")]
    public async Task A_deletion_that_breaks_a_rule_is_refused(string id, bool deleteChildren, string message)
    {
        var pushing = () => Client.Batches.PushAsync(SourceId, new PushBatch(Item("a://1")).Delete(id, deleteChildren));

        await pushing.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage(message);
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_deletion_without_children_is_not_taken_for_one_of_everything()
    {
        await Client.Batches.PushAsync(SourceId, new PushBatch().Delete("file:///"));

        Service.Uploads.Should().Equal("""{"delete":[{"documentId":"file:///"}]}""");
    }

    [Fact]
    public async Task What_the_client_knows_of_the_source_counts()
    {
        using var client = VirtualClient.Of(Service, Time, options => options.Batches.SourceVisibility = SourceVisibility.Secured);

        var pushing = () => client.Batches.PushAsync(SourceId, new PushBatch(Item("a://1")));

        await pushing.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("Item 'a://1' cannot be pushed: Permissions are missing, *");
    }

    [Fact]
    public async Task Items_beside_a_tree_and_below_a_plain_deletion_are_taken()
    {
        await Client.Batches.PushAsync(SourceId, new PushBatch(Item("a://2"), Item("b://1/1")).Delete("a://1", deleteChildren: true).Delete("b://1").Delete("a://1/1"));

        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://2"},{"documentId":"b://1/1"}],"delete":[{"documentId":"a://1","deleteChildren":true},{"documentId":"b://1"},{"documentId":"a://1/1"}]}""");
    }

    [Fact]
    public async Task A_body_that_is_yet_to_be_read_is_read_and_travels_in_the_file()
    {
        await Client.Batches.PushAsync(SourceId, new PushBatch(Streamed("a://1")));

        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1","compressedBinaryData":"b25l","compressionType":"UNCOMPRESSED"}]}""");
    }

    [Theory]
    [InlineData(5_000_000, 1)]
    [InlineData(5_000_001, 2)]
    public async Task A_body_of_more_than_five_megabytes_travels_apart(int length, int uploads)
    {
        await Client.Batches.PushAsync(SourceId, new PushBatch(new PushDocument("a://1") { Body = DocumentBody.FromText(new string('x', length)) }));

        Service.Uploads.Should().HaveCount(uploads);
        (Service.Uploads[^1].Length > length).Should().Be(uploads == 1);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_body_that_is_too_old_at_the_end_of_the_upload_is_not_handed_over(int early, bool isAccepted)
    {
        using var client = VirtualClient.Of(Service, Time, options => options.Timeouts.UploadAttempt = options.Timeouts.Upload = TimeSpan.FromMinutes(60));
        Service.OnUpload = (fileId, _) =>
        {
            if (fileId == "f2")
            {
                Time.Advance(TimeSpan.FromMinutes(45) - TimeSpan.FromTicks(early));
            }

            return null;
        };
        var batch = new PushBatch(new PushDocument("a://1") { Body = DocumentBody.FromText(new string('x', 5_000_001)) });

        var pushing = () => client.Batches.PushAsync(SourceId, batch);

        if (isAccepted)
        {
            (await pushing()).RequestId.Should().Be("r1");
        }
        else
        {
            (await pushing.Should().ThrowAsync<CoveoPushException>()).Which.Message.Should().StartWith("The batch was not handed over: it has taken so long ");
            Service.Words.Should().NotContain("hand over f2");
        }
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_keeps_all_of_it_from_being_sent()
    {
        var broken = new PushDocument("a://2") { Body = DocumentBody.FromStream(_ => throw new TimeoutException("The database is busy.")) };

        var pushing = () => Client.Batches.PushAsync(SourceId, new PushBatch(Item("a://1"), broken));

        await pushing.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("Item 'a://2' cannot be pushed: Body could not be read from a stream to open: The database is busy.*");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_batch_of_more_than_256_million_bytes_is_refused_with_the_item_that_is_too_much()
    {
        var batch = new PushBatch();
        var body = DocumentBody.FromText(new string('x', 5_000_000));
        for (var i = 1; i <= 52; i++)
        {
            batch.AddOrUpdate(new PushDocument($"a://{i}") { Body = body });
        }

        var pushing = () => Client.Batches.PushAsync(SourceId, batch);

        (await pushing.Should().ThrowAsync<CoveoPayloadTooLargeException>()).WithMessage(
            "The batch does not fit one file container, which holds 256 MB (docs.coveo.com/en/63), from 'a://52' on. Push its operations as a series, which is cut into batches.");
        Service.Calls.Should().BeEmpty();
    }

    private static PushDocument Streamed(string id) =>
        new(id) { Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(new MemoryStream("one"u8.ToArray())), CompressionType.Uncompressed) };
}
