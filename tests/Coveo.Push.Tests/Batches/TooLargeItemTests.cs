using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>An item that fits no batch loses its body to a container; where that does not help, it is rejected with its size.</summary>
public sealed class TooLargeItemTests : BatchTest
{
    private const string Empty = """{"documentId":"a://1","title":""}""";
    private const string Reason = " Its body is not the reason, as a large one travels apart: shorten its metadata, or raise the limit.";

    // {"addOrUpdate":[]}
    private const int Around = 18;

    // What an item has room for beside the name of a container.
    private const int Most = 9_500 - Around;

    public TooLargeItemTests()
    {
        Options.MaxBytes = 10_000;
        Options.MaxInlineBodyBytes = 5_000;
        Options.OnFailure = BatchFailureMode.Continue;
    }

    public static TheoryData<string> Bodies => ["text", "bytes", "stream"];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Its_body_travels_apart_where_the_rest_has_room_for_a_reference(string kind)
    {
        var summary = await PushAsync(Of(Most, BodyOf(kind)));

        summary.Accepted.Should().Be(1);
        Service.Words.Should().Equal("create", "upload f1", "create", "upload f2", "hand over f2");
        Service.Uploads[1].Should().Contain("\"compressedBinaryDataFileId\":\"f1\"").And.HaveLength((int)summary.Bytes).And.StartWith("{\"addOrUpdate\":[{\"documentId\":\"a://1\",\"title\":\"xxx");
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task One_byte_more_and_nothing_is_uploaded(string kind)
    {
        var summary = await PushAsync(Of(Most + 1, BodyOf(kind)), Item("a://2"));

        (summary.Accepted, summary.Rejected).Should().Be((1, 1));
        Service.Words.Should().Equal("create", "upload f1", "hand over f1");
        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Id, item.Kind, item.Result).Should().Be(("a://1", PushOperationKind.AddOrUpdate, ItemResult.Rejected));
        item.Reason.Should().Be("Item 'a://1' makes a batch of 9,501 bytes alone; the limit is 10,000 bytes (BatchOptions.MaxBytes)." + Reason);
        item.Exception.Should().BeOfType<CoveoPayloadTooLargeException>().Which.Message.Should().Be(item.Reason);
        json.Should().HaveLength(Most + 1).And.EndWith("xx\"}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mine")]
    public async Task One_without_a_body_to_move_is_rejected_as_it_is(string? fileId)
    {
        var document = Item("a://1", new string('x', 10_000));
        document.Body = fileId is null ? null : DocumentBody.InContainer(fileId, CompressionType.ZLib);

        await PushAsync(document);

        Service.Calls.Should().BeEmpty();
        Told.Single().Item.Reason.Should().Be($"Item 'a://1' makes a batch of {(fileId is null ? "10,051" : "10,112")} bytes alone; the limit is 10,000 bytes (BatchOptions.MaxBytes)." + Reason);
        Told.Single().Json.Should().StartWith(Empty.Substring(0, Empty.Length - 2));
    }

    [Fact]
    public async Task A_container_that_cannot_be_made_fails_the_item_alone()
    {
        Service.OnCreate = container => container == 1 ? Task.FromResult(BatchService.Answer(400, """{"errorCode":"INVALID_JSON","message":"no"}""")) : null;

        var summary = await PushAsync(Of(Most, BodyOf("text")), Item("a://2"));

        (summary.Accepted, summary.Failed, summary.FailedBatches).Should().Be((1, 1, 0));
        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Id, item.Result, item.MayHaveArrived, json).Should().Be(("a://1", ItemResult.Failed, false, ""));
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://2"}]}""");
    }

    [Fact]
    public async Task One_that_is_too_large_with_the_name_of_its_container_too_is_rejected()
    {
        var fileId = new string('f', 600);
        Service.OnCreate = container => container == 1 ? Task.FromResult(BatchService.Answer(201, $$"""{"fileId":"{{fileId}}","uploadUri":"https://storage.example/f1"}""")) : null;

        var summary = await PushAsync(Of(Most, BodyOf("text")), Item("a://2"));

        (summary.Accepted, summary.Rejected).Should().Be((1, 1));
        Told.Single().Item.Reason.Should().Match("Item 'a://1' makes a batch of 10,1?? bytes alone; the limit is 10,000 bytes (BatchOptions.MaxBytes)." + Reason);
        Told.Single().Json.Should().Contain($"\"compressedBinaryDataFileId\":\"{fileId}\"");
        Service.Uploads[^1].Should().Be("""{"addOrUpdate":[{"documentId":"a://2"}]}""");
    }

    [Fact]
    public async Task One_that_begins_another_batch_and_fits_none_is_rejected_too()
    {
        var summary = await PushAsync(PushOperation.Delete("a://1", deleteChildren: true), Item("a://1", new string('x', 10_000)), Item("b://1"));

        (summary.Accepted, summary.Rejected).Should().Be((2, 1));
        Service.Uploads.SelectMany(BatchService.Ids).Should().Equal("-a://1", "b://1");
        Told.Single().Item.Reason.Should().StartWith("Item 'a://1' makes a batch of 10,051 bytes alone;");
    }

    [Fact]
    public async Task A_deletion_that_fits_no_batch_is_rejected_with_its_size()
    {
        var id = "a://" + new string('x', 10_000);

        await PushAsync(PushOperation.Delete(id));

        var item = Told.Should().ContainSingle().Subject.Item;
        item.Kind.Should().Be(PushOperationKind.Delete);
        item.Reason.Should().Be(
            $"The deletion of item 'a://{new string('x', 116)}…' makes a batch of 10,034 bytes alone; the limit is 10,000 bytes (BatchOptions.MaxBytes). It holds no more than the documentId: shorten that, or raise the limit.");
    }

    private static PushDocument Of(int bytes, DocumentBody body)
    {
        var document = Item("a://1", new string('x', bytes - Empty.Length));
        document.Body = body;
        return document;
    }

    private static DocumentBody BodyOf(string kind) => kind switch
    {
        "text" => DocumentBody.FromText(new string('b', 4_000)),
        "bytes" => DocumentBody.FromCompressedBytes(new byte[3_000], CompressionType.ZLib),
        _ => DocumentBody.FromStream(_ => new ValueTask<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(new string('b', 3_000)))), CompressionType.Uncompressed),
    };
}
