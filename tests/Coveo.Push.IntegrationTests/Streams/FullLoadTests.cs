using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Streams;

/// <summary>Full loads of a stream source: they replace it, or leave it as it was.</summary>
public sealed class FullLoadTests
{
    [Fact]
    public async Task It_replaces_the_content_of_the_source()
    {
        await using var coveo = await LoadedAsync("product://1", "product://2");

        await using var load = await StartAsync(coveo);
        await AddAsync(load, "product://2", "product://3", "product://4");
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEquivalentTo(["product://1", "product://2"], "nothing happens until it is closed");
        var result = await load.CompleteAsync();

        (result.IsOldDeleted, result.Summary.Accepted, result.Summary.Batches).Should().Be((true, 3, 3));
        result.OrderingId.Should().NotBeNull();
        result.Close!.RequestId.Should().NotBeNullOrEmpty();
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEquivalentTo("product://2", "product://3", "product://4");
    }

    [Theory]
    [InlineData("POST */chunk")]
    [InlineData("PUT /s3/*")]
    public async Task A_chunk_that_fails_leaves_the_old_content_intact(string route)
    {
        await using var coveo = await LoadedAsync("product://1", "product://2");
        coveo.Faults.Add(new EmulatorFault { Route = route, Status = 500, After = 1, Times = 1 });

        await using var load = await StartAsync(coveo);
        try
        {
            await AddAsync(load, "product://3", "product://4", "product://5", "product://6");
        }
        catch (CoveoPushIncompleteException)
        {
            // It halts as soon as the chunk has failed.
        }

        var completing = () => load.CompleteAsync();
        var thrown = (await completing.Should().ThrowAsync<StreamLoadIncompleteException>()).Which;

        thrown.MayHaveTakenEffect.Should().BeFalse();
        thrown.NotAccepted.Should().NotBeEmpty();
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEquivalentTo("product://1", "product://2");
    }

    [Fact]
    public async Task One_that_is_abandoned_leaves_the_old_content_intact()
    {
        await using var coveo = await LoadedAsync("product://1");

        await using (var load = await StartAsync(coveo))
        {
            await AddAsync(load, "product://2", "product://3");
        }

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().Equal("product://1");
    }

    [Fact]
    public async Task One_that_is_suspiciously_small_leaves_the_old_content_intact()
    {
        await using var coveo = await LoadedAsync("product://1", "product://2", "product://3");

        await using var load = await StartAsync(coveo);
        await AddAsync(load, "product://1");
        var completing = () => load.CompleteAsync();

        (await completing.Should().ThrowAsync<StreamLoadIncompleteException>()).WithMessage("The load has delivered 1 items, fewer than 50 % of the 3 that the source has: *");
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().HaveCount(3);
    }

    [Fact]
    public async Task One_that_is_meant_to_be_empty_empties_the_source()
    {
        await using var coveo = await LoadedAsync("product://1");

        await using var load = await StartAsync(coveo, options => options.DeletesHoweverLittle = true);
        await load.CompleteAsync();

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_to_the_closing_that_is_lost_leaves_open_what_has_happened()
    {
        await using var coveo = await LoadedAsync("product://1");
        coveo.Faults.Add(new EmulatorFault { Route = "POST */close", Status = 503, Times = 1 });

        await using var load = await StartAsync(coveo);
        await AddAsync(load, "product://2");
        var completing = () => load.CompleteAsync();

        (await completing.Should().ThrowAsync<StreamLoadIncompleteException>()).Which.MayHaveTakenEffect.Should().BeTrue("a 503 tells nothing");
    }

    [Fact]
    public async Task A_plain_push_source_takes_no_stream()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var starting = () => StartAsync(coveo);

        await starting.Should().ThrowAsync<CoveoPushException>();
    }

    /// <summary>A source with items.</summary>
    private static async Task<EmulatorSession> LoadedAsync(params string[] ids)
    {
        var coveo = await EmulatorSession.StartStreamAsync();
        await coveo.Client.Streams.UpdateAsync(coveo.SourceId, ids.Select(id => StreamOperation.AddOrUpdate(new PushDocument(id) { Title = id })));
        return coveo;
    }

    private static Task<IStreamLoad> StartAsync(EmulatorSession coveo, Action<StreamFullLoadOptions>? configure = null)
    {
        // Each item is a chunk.
        var options = new StreamFullLoadOptions { Batches = new BatchOptions { MaxItems = 1, Concurrency = 2 } };
        configure?.Invoke(options);
        return coveo.Client.Streams.StartFullLoadAsync(coveo.SourceId, options);
    }

    private static async Task AddAsync(IStreamLoad load, params string[] ids)
    {
        foreach (var id in ids)
        {
            await load.AddAsync(new PushDocument(id) { Title = id });
        }
    }
}
