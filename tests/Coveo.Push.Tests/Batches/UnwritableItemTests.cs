using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>An item that JSON cannot say is rejected, whether items are checked or not, and holds up nothing.</summary>
public sealed class UnwritableItemTests : BatchTest
{
    public UnwritableItemTests() => Options.OnFailure = BatchFailureMode.Continue;

    [Theory]
    [InlineData(true, "Item 'a://1' cannot be pushed: Metadata 'price' is NaN, which JSON cannot say; leave it out or give a finite number.")]
    [InlineData(false, "Item 'a://1' cannot be written as JSON: ")]
    public async Task It_is_told_with_its_reason_and_without_json(bool isChecked, string reason)
    {
        Options.Validate = isChecked;

        var summary = await PushAsync(Unwritable("a://1"), Item("a://2"));

        (summary.Items, summary.Accepted, summary.Rejected, summary.Batches).Should().Be((2, 1, 1, 1));
        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Position, item.Id, item.Kind, item.Result, json).Should().Be((0, "a://1", PushOperationKind.AddOrUpdate, ItemResult.Rejected, ""));
        item.Reason.Should().StartWith(reason);
        item.Exception.Should().BeOfType<CoveoInvalidDocumentException>();
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://2"}]}""");
    }

    [Fact]
    public async Task What_was_written_of_it_is_not_left_before_the_next_one()
    {
        Options.Validate = false;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Unwritable("a://1"));
        await push.AddAsync(new ShopPart("bolt", 3), ShopContext.Default.ShopPart, _ => "a://2");
        await push.AddAsync(Unwritable("a://3"));
        await push.DeleteAsync("a://4");

        (await push.CompleteAsync()).Rejected.Should().Be(2);

        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://2","name":"bolt","count":3}],"delete":[{"documentId":"a://4"}]}""");
    }

    [Fact]
    public async Task One_with_a_body_that_is_read_first_is_rejected_when_it_is_written()
    {
        Options.Validate = false;
        var document = Unwritable("a://1");
        document.Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(new MemoryStream("one"u8.ToArray())), CompressionType.Uncompressed);

        var summary = await PushAsync(document);

        summary.Rejected.Should().Be(1);
        Told.Single().Item.Reason.Should().StartWith("Item 'a://1' cannot be written as JSON: ");
        Service.Calls.Should().BeEmpty();
    }

    private static PushDocument Unwritable(string id) => new(id) { Title = "x", Metadata = { ["price"] = double.NaN } };
}
