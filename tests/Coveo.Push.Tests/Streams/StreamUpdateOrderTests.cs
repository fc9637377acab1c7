using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>All operations of a file have one ordering ID: only those share one that come to the same in any order.</summary>
public sealed class StreamUpdateOrderTests : StreamTest
{
    private static readonly StreamOperation Whole = Item("p://1");
    private static readonly StreamOperation Deletion = StreamOperation.Delete("p://1");
    private static readonly StreamOperation Price1 = PartialUpdate.FieldValueReplace("p://1", "price", 1);
    private static readonly StreamOperation Price2 = PartialUpdate.FieldValueReplace("p://1", "price", 2);
    private static readonly StreamOperation Append = PartialUpdate.ArrayAppend("p://1", "tags", "a");
    private static readonly StreamOperation Remove = PartialUpdate.ArrayRemove("p://1", "tags", "a");
    private static readonly StreamOperation RemoveOther = PartialUpdate.ArrayRemove("p://1", "tags", "b");
    private static readonly StreamOperation Put1 = PartialUpdate.DictionaryPut("p://1", "stock", "s1", 1);
    private static readonly StreamOperation Put2 = PartialUpdate.DictionaryPut("p://1", "stock", "s2", 2);
    private static readonly StreamOperation Put1Again = PartialUpdate.DictionaryPut("p://1", "stock", "s1", 3);
    private static readonly StreamOperation TakeOut = PartialUpdate.DictionaryRemove("p://1", "stock", "s1");

    public static TheoryData<string, StreamOperation, StreamOperation> Apart => new()
    {
        { "an item and a change of it", Whole, Price1 },
        { "a change of an item and the item", Price1, Whole },
        { "a deletion and a change", Deletion, Price1 },
        { "a change and a deletion", Price1, Deletion },
        { "two appendings to one field", Append, Append },
        { "appending and removing", Append, Remove },
        { "removing and appending", Remove, Append },
        { "setting a field and changing it", PartialUpdate.FieldValueReplace("p://1", "tags", "x"), Append },
        { "putting one key twice", Put1, Put1Again },
        { "putting a key and taking it out", Put1, TakeOut },
        { "putting two keys that differ in case alone, as they may be one", Put1, PartialUpdate.DictionaryPut("p://1", "stock", "S1", 3) },
    };

    public static TheoryData<string, StreamOperation, StreamOperation, int> Together => new()
    {
        { "changes of two fields", Price1, Append, 2 },
        { "changes of two items", Price1, PartialUpdate.FieldValueReplace("p://2", "price", 1), 2 },
        { "an item and a change of another", Whole, PartialUpdate.FieldValueReplace("p://2", "price", 1), 2 },
        { "setting a field twice, of which the last counts", Price1, Price2, 1 },
        { "an item twice, of which the last counts", Whole, Whole, 1 },
        { "an item and its deletion, of which the last counts", Whole, Deletion, 1 },
        { "putting two keys", Put1, Put2, 2 },
        { "removing two values", Remove, RemoveOther, 2 },
        { "removing a value twice, which is once", Remove, Remove, 1 },
    };

    [Theory]
    [MemberData(nameof(Apart))]
    public async Task What_depends_on_the_order_goes_in_two_files_and_the_second_awaits_the_first(string what, StreamOperation first, StreamOperation second)
    {
        Options.Concurrency = 4;
        var held = new TaskCompletionSource<HttpResponseMessage>();
        Service.OnCall = words => words == "update f1" ? held.Task : null;
        var updating = Streams.UpdateAsync(SourceId, [first, second], Options);
        await VirtualRun.SettleAsync(updating);

        Service.Words.Should().Equal(["create", "upload f1", "update f1"], "of {0} the second waits", what);

        VirtualRun.Inline(() => held.SetResult(BatchService.Answer(202, """{"orderingId":"1"}""")));
        (await EndAsync(updating)).Summary.Should().Match<PushSummary>(summary => summary.Accepted == 2 && summary.Superseded == 0 && summary.Batches == 2);
        Service.Words.Skip(3).Should().Equal("create", "upload f2", "update f2");
    }

    [Theory]
    [MemberData(nameof(Together))]
    public async Task What_does_not_shares_a_file(string what, StreamOperation first, StreamOperation second, int sent)
    {
        var result = await Streams.UpdateAsync(SourceId, [first, second], Options);

        Service.Words.Should().Equal(["create", "upload f1", "update f1"], what);
        Service.Uploads[0].Split("\"documentId\"").Should().HaveCount(sent + 1);
        (result.Summary.Accepted, result.Summary.Superseded).Should().Be((2, 2 - sent));
    }

    [Fact]
    public async Task The_last_value_of_a_field_is_the_one_that_is_sent()
    {
        await Streams.UpdateAsync(SourceId, [Price1, Price2], Options);

        Service.Uploads.Should().Equal("""{"partialUpdate":[{"documentId":"p://1","operator":"fieldValueReplace","field":"price","value":2}]}""");
    }

    [Fact]
    public async Task A_file_that_has_begun_anew_knows_nothing_of_the_one_before()
    {
        Options.MaxItems = 2;

        await Streams.UpdateAsync(SourceId, [Whole, PartialUpdate.FieldValueReplace("p://2", "price", 1), Price1, Append, Whole], Options);

        Service.Uploads.Should().HaveCount(3);
        Service.Uploads[1].Should().Contain("price").And.Contain("tags");
        Service.Uploads[2].Should().Be("""{"addOrUpdate":[{"documentId":"p://1"}]}""");
    }
}
