using Coveo.Push.Tests.Streams;

namespace Coveo.Push.Tests.Batches;

/// <summary>An item of a stream has a limit of its own beside that of its batch.</summary>
public sealed class TooLargeStreamItemTests : StreamTest
{
    // The limit of 3 MB, without the room for the name of a container.
    private const int Most = 2_999_500;

    public TooLargeStreamItemTests() => Options.OnFailure = BatchFailureMode.Continue;

    [Theory]
    [InlineData(Most, true)]
    [InlineData(Most + 1, false)]
    public async Task A_body_travels_apart_where_the_rest_has_room_for_a_reference(int bytes, bool isAccepted)
    {
        var document = Item("p://1", new string('x', bytes - """{"documentId":"p://1","title":""}""".Length));
        document.Body = DocumentBody.FromText(new string('b', 1_000));

        var result = await Streams.UpdateAsync(SourceId, [StreamOperation.AddOrUpdate(document)], Options);

        (result.Summary.Accepted, result.Summary.Rejected).Should().Be(isAccepted ? (1, 0) : (0, 1));
        string[] expected = isAccepted ? ["create", "upload f1", "create", "upload f2", "update f2"] : [];
        Service.Words.Should().Equal(expected);
    }

    [Fact]
    public async Task An_item_of_exactly_the_limit_is_told_of_the_batch_that_it_does_not_fit()
    {
        Options.MaxBytes = 3_000_000;
        var document = Item("p://1", new string('x', 3_000_000 - """{"documentId":"p://1","title":""}""".Length));

        await Streams.UpdateAsync(SourceId, [StreamOperation.AddOrUpdate(document)], Options);

        Told.Single().Item.Reason.Should().Be(
            "Item 'p://1' makes a batch of 3,000,018 bytes alone; the limit is 3,000,000 bytes (BatchOptions.MaxBytes). Its body is not the reason, as a large one travels apart: shorten its metadata, or raise the limit.");
    }

    [Fact]
    public async Task A_merge_that_fits_no_batch_is_told_as_one()
    {
        Options.MaxBytes = 10_000;

        await Streams.MergeAsync(SourceId, [Item("p://1", new string('x', 10_000))], Options);

        (Told.Single().Item.Kind, Told.Single().Item.Result).Should().Be((PushOperationKind.Merge, ItemResult.Rejected));
    }

    [Fact]
    public async Task A_partial_update_that_fits_no_batch_is_rejected_with_what_can_be_done()
    {
        Options.MaxBytes = 10_000;
        var update = PartialUpdate.FieldValueReplace("p://1", "text", new string('x', 10_000));

        await Streams.UpdateAsync(SourceId, [update], Options);

        var item = Told.Should().ContainSingle().Subject.Item;
        (item.Kind, item.Result).Should().Be((PushOperationKind.PartialUpdate, ItemResult.Rejected));
        item.Reason.Should().Be(
            "The partial update of item 'p://1' makes a batch of 10,099 bytes alone; the limit is 10,000 bytes (BatchOptions.MaxBytes). Divide its value among several partial updates, or raise the limit.");
        Service.Calls.Should().BeEmpty();
    }
}
