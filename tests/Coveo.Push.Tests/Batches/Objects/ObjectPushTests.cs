using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Objects;

/// <summary>An object of the caller's own is checked like any item, and counted like one.</summary>
public sealed class ObjectPushTests : BatchTest
{
    [Fact]
    public async Task Nothing_is_no_object()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        var adding = new (string Name, Func<Task> Add)[]
        {
            ("item", () => push.AddAsync(null!, ShopContext.Default.ShopProduct, product => product.Url).AsTask()),
            ("typeInfo", () => push.AddAsync(new ShopProduct("a://1"), null!, product => product.Url).AsTask()),
            ("documentId", () => push.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, null!).AsTask()),
            ("document", () => push.AddAsync((PushDocument)null!).AsTask()),
        };

        foreach (var (name, add) in adding)
        {
            await add.Should().ThrowAsync<ArgumentNullException>().WithParameterName(name);
        }

        push.SoFar.Items.Should().Be(0);
    }

    [Fact]
    public async Task One_that_has_no_id_is_told_what_an_id_is()
    {
        await using var push = Client.Batches.Start(SourceId, Options);

        var adding = () => push.AddAsync(new ShopProduct("a://1"), ShopContext.Default.ShopProduct, _ => null!).AsTask();

        (await adding.Should().ThrowAsync<ArgumentException>()).Which.Message.Should().StartWith(
            "It gave no documentId (null) for an item. Give each item a URI of its own, such as 'https://acme.example/p/1'.");
    }

    [Fact]
    public async Task All_that_is_wrong_with_it_is_told_beginning_with_its_id()
    {
        Options.SourceVisibility = SourceVisibility.Secured;
        Options.OnFailure = BatchFailureMode.Continue;
        await using var push = Client.Batches.Start(SourceId, Options);

        await push.AddAsync(new ShopPart("bolt", 3), ShopContext.Default.ShopPart, _ => "bolt");
        await push.AddAsync(new[] { 1.5 }, ShopContext.Default.DoubleArray, _ => "bolt");
        (await push.CompleteAsync()).Rejected.Should().Be(2);

        Findings(0).Should().Equal("DocumentId", "Permissions");
        Findings(1).Should().Equal("DocumentId", "Metadata", "Permissions");
        Told[0].Json.Should().Be("""{"documentId":"bolt","name":"bolt","count":3}""");
    }

    [Fact]
    public async Task One_after_a_halt_is_not_sent_and_told_as_it_would_have_been()
    {
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(400, """{"errorCode":"INVALID_JSON","message":"no"}"""));
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        await ThrownAsync<CoveoPushIncompleteException>(push.FlushAsync().AsTask());

        var thrown = await ThrownAsync<CoveoPushIncompleteException>(push.AddAsync(new ShopPart("bolt", 3), ShopContext.Default.ShopPart, _ => "a://2").AsTask());

        thrown.Message.Should().StartWith("The push to source 's1' has halted, and the item was not sent: ");
        var (item, json) = Told[^1];
        (item.Position, item.Id, item.Kind, item.Result).Should().Be((1, "a://2", PushOperationKind.AddOrUpdate, ItemResult.NotSent));
        item.Exception.Should().BeAssignableTo<CoveoPushException>().Which.ErrorCode.Should().Be("INVALID_JSON");
        json.Should().Be("""{"documentId":"a://2","name":"bolt","count":3}""");
        push.SoFar.NotSent.Should().Be(1);
    }

    [Fact]
    public async Task One_waits_for_the_body_of_an_earlier_version_of_its_item()
    {
        var content = new TaskCompletionSource<Stream>();
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(new PushDocument("a://1") { Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(content.Task)) });

        var adding = push.AddAsync(new ShopPart("bolt", 3), ShopContext.Default.ShopPart, _ => "a://1").AsTask();
        await VirtualRun.SettleAsync(adding);
        adding.IsCompleted.Should().BeFalse();
        content.SetResult(new MemoryStream("one"u8.ToArray()));
        await VirtualRun.EndAsync(adding);

        (await push.CompleteAsync()).Superseded.Should().Be(1);
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1","name":"bolt","count":3}]}""");
    }

    [Fact]
    public async Task A_fault_that_says_what_is_wrong_with_it_is_told_as_it_is()
    {
        var fault = new CoveoInvalidDocumentException("It has no owner.");
        Options.OnFailure = BatchFailureMode.Continue;
        await using var push = Client.Batches.Start(SourceId, Options);

        await push.AddAsync(new ShopPart("bolt", 3), ShopContext.Default.ShopPart, _ => "a://1", _ => throw fault);
        await push.CompleteAsync();

        (Told.Single().Item.Reason, Told.Single().Item.Exception).Should().Be(("It has no owner.", fault));
    }

    [Fact]
    public async Task A_callback_cannot_add_one_to_the_push_that_waits_for_it()
    {
        IBatchPush? own = null;
        Options.OnItemNotAccepted = (_, token) => own!.AddAsync(new ShopPart("bolt", 3), ShopContext.Default.ShopPart, _ => "a://2", cancellationToken: token);
        await using var push = own = Client.Batches.Start(SourceId, Options);
        var adding = push.AddAsync(Item("no uri")).AsTask();
        await VirtualRun.EndAsync(adding);

        var thrown = await ThrownAsync<CoveoPushIncompleteException>(push.CompleteAsync());

        thrown.InnerException.Should().BeOfType<InvalidOperationException>();
        thrown.Summary.Items.Should().Be(1);
    }

    private IEnumerable<string> Findings(int told) => Told[told].Item.Exception.Should().BeOfType<CoveoInvalidDocumentException>().Which.Findings.Select(finding => finding.Property);
}
