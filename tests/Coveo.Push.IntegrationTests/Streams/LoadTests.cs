using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Streams;

/// <summary>Loads by updates with the deletion of what is older, and that deletion alone.</summary>
public sealed class LoadTests
{
    private static readonly TimeSpan MoreThanTheDelay = TimeSpan.FromMinutes(16);

    [Fact]
    public async Task What_was_not_loaded_again_is_deleted_after_the_delay()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();
        await LoadAsync(coveo, "product://1", "product://2");
        await coveo.Query.AdvanceClockAsync(TimeSpan.FromMinutes(30));

        var result = await LoadAsync(coveo, "product://2", "product://3", "product://4");

        (result.IsOldDeleted, result.NotDeletedBecause, result.Updates.Count).Should().Be((true, null, 3));
        result.OrderingId.Should().Be(result.Updates.Min(update => update.OrderingId));
        result.Deletion!.RequestId.Should().NotBeNullOrEmpty();
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEquivalentTo("product://1", "product://2", "product://3", "product://4");
        await coveo.Query.AdvanceClockAsync(MoreThanTheDelay);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEquivalentTo("product://2", "product://3", "product://4");
    }

    [Fact]
    public async Task One_that_is_not_complete_deletes_nothing()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();
        await LoadAsync(coveo, "product://1", "product://2");
        await coveo.Query.AdvanceClockAsync(TimeSpan.FromMinutes(30));
        coveo.Faults.Add(new EmulatorFault { Route = "PUT */stream/update", Status = 500, After = 1, Times = 1 });
        var loading = () => LoadAsync(coveo, "product://2", "product://3", "product://4");

        var thrown = (await loading.Should().ThrowAsync<StreamLoadIncompleteException>()).Which;

        thrown.NotAccepted.Should().NotBeEmpty();
        await coveo.Query.AdvanceClockAsync(MoreThanTheDelay);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().Contain(["product://1", "product://2"]);
    }

    [Fact]
    public async Task One_that_is_suspiciously_small_deletes_nothing_and_says_so()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();
        await LoadAsync(coveo, "product://1", "product://2", "product://3");
        await coveo.Query.AdvanceClockAsync(TimeSpan.FromMinutes(30));

        var result = await LoadAsync(coveo, "product://1");

        result.NotDeletedBecause.Should().StartWith("The load has delivered 1 items, fewer than 50 % of the 3");
        await coveo.Query.AdvanceClockAsync(MoreThanTheDelay);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().HaveCount(3);
    }

    [Fact]
    public async Task What_is_older_than_an_update_is_deleted()
    {
        await using var coveo = await EmulatorSession.StartStreamAsync();
        await LoadAsync(coveo, "product://1");
        await coveo.Query.AdvanceClockAsync(TimeSpan.FromMinutes(30));
        StreamOperation[] update = [new PushDocument("product://2")];
        var result = await coveo.Client.Streams.UpdateAsync(coveo.SourceId, update);

        var acceptance = await coveo.Client.Streams.DeleteOlderThanAsync(coveo.SourceId, result.FirstOrderingId!.Value, TimeSpan.Zero);

        acceptance.RequestId.Should().NotBeNullOrEmpty();
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().Equal("product://2");
    }

    private static Task<StreamLoadResult> LoadAsync(EmulatorSession coveo, params string[] ids) => coveo.Client.Streams.LoadAsync(
        coveo.SourceId,
        ids.Select(id => new PushDocument(id) { Title = id }),
        new StreamLoadOptions { Batches = new BatchOptions { MaxItems = 1, Concurrency = 3 } });
}
