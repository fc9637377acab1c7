using System.Text.Json;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>Each item that was not accepted is told, with JSON that can be kept and pushed again.</summary>
public sealed class NotAcceptedTests : BatchTest
{
    public NotAcceptedTests() => Options.OnFailure = BatchFailureMode.Continue;

    [Fact]
    public async Task Its_json_can_be_pushed_again_as_it_is()
    {
        var attempts = 0;
        Service.OnHandOver = _ => ++attempts == 1 ? Task.FromResult(BatchService.Answer(400)) : null;
        await PushAsync(Item("a://\"1\"", "One 🐢\n"), PushOperation.Delete("a://2", deleteChildren: true));

        Told.Select(told => told.Json).Should().Equal("""{"documentId":"a://\"1\"","title":"One 🐢\n"}""", """{"documentId":"a://2","deleteChildren":true}""");
        await using var again = Client.Batches.Start(SourceId, Options);
        foreach (var (item, json) in Told.Where(told => told.Item.Kind == PushOperationKind.AddOrUpdate).ToList())
        {
            using var parsed = JsonDocument.Parse(json);
            await again.AddAsync(parsed.RootElement, ShopContext.Default.JsonElement, _ => item.Id);
        }

        await again.CompleteAsync();

        Service.Uploads[1].Should().Be("""{"addOrUpdate":[{"documentId":"a://\"1\"","title":"One \uD83D\uDC22\n"}]}""");
    }

    [Fact]
    public async Task Items_are_told_with_their_place_and_superseded_ones_share_the_outcome_of_the_last()
    {
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(400));

        var summary = await PushAsync(Item("a://1", "former"), Item("a://2"), Item("a://1", "latter"));

        Told.Select(told => (told.Item.Position, told.Item.Id, told.Item.Result)).Should().BeEquivalentTo([(0L, "a://1", ItemResult.Failed), (1L, "a://2", ItemResult.Failed), (2L, "a://1", ItemResult.Failed)]);
        Told.Single(told => told.Item.Position == 0).Json.Should().Contain("former");
        (summary.Failed, summary.Superseded).Should().Be((3, 1));
    }

    [Fact]
    public async Task An_invalid_item_has_its_json_too()
    {
        await PushAsync(new PushDocument("a://1") { FileExtension = "txt", Body = DocumentBody.FromText("x") });

        Told.Single().Json.Should().Be("""{"documentId":"a://1","fileExtension":"txt","data":"x"}""");
    }

    [Theory]
    [InlineData(BatchFailureMode.Continue)]
    [InlineData(BatchFailureMode.Halt)]
    public async Task When_telling_fails_the_push_halts_with_that_fault_whatever_its_options_say(BatchFailureMode mode)
    {
        Options.MaxItems = 1;
        Options.OnFailure = mode;
        Options.OnItemNotAccepted = (_, _) => throw new IOException("The disk is full.");

        var thrown = await ThrownAsync<CoveoPushIncompleteException>(PushAsync(Item("no uri"), Item("a://1"), Item("a://2")));

        thrown.InnerException.Should().BeOfType<IOException>();
        thrown.Message.Should().StartWith("The push to source 's1' has halted, as the outcome of an item could not be told: The disk is full.");
        Service.Calls.Should().BeEmpty("what happens after it could not be told either");
        thrown.Summary.Accepted.Should().Be(0);
    }

    [Fact]
    public async Task Calls_never_overlap_and_the_push_waits_for_them()
    {
        Options.Concurrency = 4;
        Options.MaxItems = 1;
        var told = 0;
        var waiting = new TaskCompletionSource();
        Options.OnItemNotAccepted = async (_, _) =>
        {
            told++;
            await waiting.Task;
        };
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(400));

        var push = Client.Batches.PushAsync(SourceId, Items(20), Options);
        await VirtualRun.SettleAsync(push);
        told.Should().Be(1);
        push.IsCompleted.Should().BeFalse();
        waiting.SetResult();

        (await push).Failed.Should().Be(20);
        told.Should().Be(20);
    }
}
