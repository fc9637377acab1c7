using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>Updates of a stream source (docs.coveo.com/en/p4eb0515): what the files hold, and what becomes of each operation.</summary>
public sealed class StreamUpdateTests : StreamTest
{
    [Fact]
    public async Task Items_deletions_and_partial_updates_have_a_section_each()
    {
        var result = await UpdateAsync(
            Item("product://1", "One"),
            StreamOperation.Delete("product://2"),
            PartialUpdate.ArrayAppend("product://3", "tags", "sale"),
            PartialUpdate.FieldValueReplace("product://3", "price", 12.5));

        Service.Calls.Select(call => call.Line).Should().Equal(
            "POST https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/files?useVirtualHostedStyleUrl=true",
            "PUT https://storage.example/f1?signature=a%2Fb",
            $"PUT {StreamService.SourceUrl}/stream/update?fileId=f1");
        Service.Uploads.Should().Equal(
            """{"addOrUpdate":[{"documentId":"product://1","title":"One"}],"""
            + "\"delete\":" + """[{"documentId":"product://2"}],"""
            + "\"partialUpdate\":" + """[{"documentId":"product://3","operator":"arrayAppend","field":"tags","value":["sale"]},{"documentId":"product://3","operator":"fieldValueReplace","field":"price","value":12.5}]}""");
        (Service.Calls[2].Body?.Length ?? 0).Should().Be(0);
        Service.Calls[2].HeaderLines.Should().Equal("Accept: application/json", "Authorization: Bearer xx11111111-key", "User-Agent: Coveo.Push/0.1.0");
        Service.Calls[1].HeaderLines.Should().Equal("Content-Type: application/octet-stream", "x-amz-server-side-encryption: AES256");
        (result.Summary.Accepted, result.Summary.Bytes, result.FirstOrderingId).Should().Be((4, Service.Uploads[0].Length, new OrderingId(1738555500001)));
        result.Updates.Should().ContainSingle().Which.RequestId.Should().Be("r1");
        result.ToString().Should().StartWith("4 of 4 items accepted in 1 batch");
    }

    [Fact]
    public async Task Each_operator_is_written_with_a_value_of_its_form()
    {
        await UpdateAsync(
            PartialUpdate.ArrayAppend("p://1", "tags", "a", 2),
            PartialUpdate.ArrayRemove("p://1", "sizes", [1, 2]),
            PartialUpdate.FieldValueReplace("p://1", "price", 12.5m),
            PartialUpdate.DictionaryPut("p://1", "stock", new Dictionary<string, MetadataValue> { ["s1"] = 4, ["s2"] = "many" }),
            PartialUpdate.DictionaryRemove("p://1", "prices", "eur", "usd"));

        Service.Uploads.Should().Equal(
            """{"partialUpdate":[{"documentId":"p://1","operator":"arrayAppend","field":"tags","value":["a",2]},"""
            + """{"documentId":"p://1","operator":"arrayRemove","field":"sizes","value":[1,2]},"""
            + """{"documentId":"p://1","operator":"fieldValueReplace","field":"price","value":12.5},"""
            + """{"documentId":"p://1","operator":"dictionaryPut","field":"stock","value":{"s1":4,"s2":"many"}},"""
            + """{"documentId":"p://1","operator":"dictionaryRemove","field":"prices","value":["eur","usd"]}]}""");
    }

    [Theory]
    [InlineData("create")]
    [InlineData("upload f1")]
    [InlineData("update f1")]
    public async Task A_file_that_does_not_arrive_tells_each_of_its_operations(string call)
    {
        Service.OnCall = words => words == call ? StreamService.Answer(400, """{"errorCode":"INVALID_JSON","message":"no"}""") : null;

        var thrown = await ThrownAsync<CoveoPushIncompleteException>(UpdateAsync(Item("p://1"), PartialUpdate.FieldValueReplace("p://2", "price", 1), StreamOperation.Delete("p://3")));

        thrown.Message.Should().StartWith("Not every item has reached stream source 's1': 0 of 3 items accepted");
        Told.Select(told => (told.Item.Id, told.Item.Kind, told.Item.Result, told.Item.MayHaveArrived)).Should().Equal(
            ("p://1", PushOperationKind.AddOrUpdate, ItemResult.Failed, false),
            ("p://2", PushOperationKind.PartialUpdate, ItemResult.Failed, false),
            ("p://3", PushOperationKind.Delete, ItemResult.Failed, false));
        Told[1].Json.Should().Be("""{"documentId":"p://2","operator":"fieldValueReplace","field":"price","value":1}""");
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again()
    {
        MaxRetries = 1;
        var updates = 0;
        Service.OnCall = words => words == "update f1" && ++updates == 1 ? Lost() : null;

        (await EndAsync(UpdateAsync(PartialUpdate.FieldValueReplace("p://1", "price", 1)))).Summary.Accepted.Should().Be(1);

        Service.Words.Should().Equal("create", "upload f1", "update f1", "update f1");
    }

    [Fact]
    public async Task A_file_that_appends_is_handed_over_once_as_its_values_would_be_there_twice()
    {
        MaxRetries = 3;
        Service.OnCall = words => words == "update f1" ? Lost() : null;

        await ThrownAsync<CoveoPushIncompleteException>(UpdateAsync(PartialUpdate.ArrayAppend("p://1", "tags", "sale")));

        Service.Words.Should().Equal("create", "upload f1", "update f1");
        var item = Told.Should().ContainSingle().Subject.Item;
        (item.Result, item.MayHaveArrived).Should().Be((ItemResult.Failed, true));
        item.Reason.Should().Contain("must not act twice");
    }

    [Fact]
    public async Task Where_the_service_has_not_acted_for_certain_it_is_handed_over_again()
    {
        MaxRetries = 1;
        var updates = 0;
        Service.OnCall = words => words == "update f1" && ++updates == 1 ? StreamService.Answer(429, """{"errorCode":"TOO_MANY_REQUESTS","message":"m"}""") : null;

        (await EndAsync(UpdateAsync(PartialUpdate.ArrayAppend("p://1", "tags", "sale")))).Summary.Accepted.Should().Be(1);
    }

    [Fact]
    public async Task Own_classes_may_hold_objects()
    {
        await using var update = Streams.StartUpdate(SourceId, Options);
        await update.AddAsync(new ShopPart("bolt", 3), ShopContext.Default.ShopPart, _ => "p://1");
        await update.AddAsync(PartialUpdate.FieldValueReplace("p://2", "part", MetadataValue.From(new ShopPart("nut", 1), ShopContext.Default.ShopPart)));
        (await update.FlushAsync()).Accepted.Should().Be(2);
        await update.DeleteAsync("p://3");

        var result = await update.CompleteAsync();

        result.Summary.Accepted.Should().Be(3);
        result.Updates.Should().HaveCount(2);
        update.SoFar.Accepted.Should().Be(3);
    }

    [Fact]
    public async Task Operations_are_read_as_there_is_room_for_them()
    {
        Options.MaxItems = 2;
        var result = await Streams.UpdateAsync(SourceId, Series(), Options);

        (result.Summary.Accepted, result.Updates.Count).Should().Be((5, 3));
        result.Updates.Select(update => update.RequestId).Should().Equal("r1", "r2", "r3");

        static async IAsyncEnumerable<StreamOperation> Series()
        {
            for (var i = 0; i < 5; i++)
            {
                await Task.CompletedTask;
                yield return Item($"p://{i}");
            }
        }
    }

    [Fact]
    public async Task An_operation_that_says_nothing_is_refused()
    {
        await using var update = Streams.StartUpdate(SourceId, Options);
        var adding = () => update.AddAsync(default(StreamOperation)).AsTask();

        await adding.Should().ThrowAsync<ArgumentException>().WithMessage("The operation is empty: default(StreamOperation) says neither what to do nor with which item. *");
    }

    [Fact]
    public async Task Cancelling_it_sends_nothing_more()
    {
        using var cancellation = new CancellationTokenSource();
        Options.MaxItems = 1;
        Service.OnCall = words =>
        {
            if (words == "upload f2")
            {
                cancellation.Cancel();
            }

            return null;
        };

        var thrown = await ThrownAsync<PushCanceledException>(Streams.UpdateAsync(SourceId, Items(5).Select(StreamOperation.AddOrUpdate), Options, cancellationToken: cancellation.Token));

        thrown.Summary.Accepted.Should().Be(1);
        Service.Words.Should().NotContain("update f2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public void A_source_id_that_is_none_is_refused(string sourceId)
    {
        var starting = () => Streams.StartUpdate(sourceId);

        starting.Should().Throw<ArgumentException>().WithParameterName(nameof(sourceId));
    }

    private Task<StreamUpdateResult> UpdateAsync(params StreamOperation[] operations) => Streams.UpdateAsync(SourceId, operations, Options);
}
