using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>A load that has delivered suspiciously little is not believed: what it has not brought would be deleted.</summary>
public sealed class StreamLoadGuardTests : StreamFullLoadTest
{
    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public async Task A_full_load_of_fewer_than_half_of_the_items_is_not_closed(int items, bool isClosed)
    {
        Service.NumberOfDocuments = "100";
        await using var load = await StartAsync();
        await AddAsync(load, items);
        var completing = load.CompleteAsync();

        if (isClosed)
        {
            (await completing).IsOldDeleted.Should().BeTrue();
        }
        else
        {
            (await ThrownAsync<StreamLoadIncompleteException>(completing)).Message.Should().Be(
                "The load has delivered 49 items, fewer than 50 % of the 100 that the source has: the repository may have been read only in part. "
                + "Set StreamFullLoadOptions.DeletesHoweverLittle for a load that is to replace the source all the same. The stream was not closed, and the source is as it was.");
        }

        Service.Words.Contains("close").Should().Be(isClosed);
    }

    [Fact]
    public async Task The_override_closes_it_and_does_not_even_ask()
    {
        Service.NumberOfDocuments = "100";
        await using var load = await StartAsync(options => options.DeletesHoweverLittle = true);
        await AddAsync(load, 1);
        await load.CompleteAsync();

        Service.Words.Should().Equal("open", "upload f1", "close");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0)]
    public async Task A_full_load_without_an_item_is_not_closed_not_even_over_an_empty_source(double share)
    {
        await using var load = await StartAsync(options => options.SmallestShareOfSource = share);

        (await ThrownAsync<StreamLoadIncompleteException>(load.CompleteAsync())).Message.Should().StartWith("The load has delivered no item at all, and would delete everything. Set ");
        Service.Words.Should().NotContain("close");
    }

    [Fact]
    public async Task A_full_load_that_is_meant_to_be_empty_says_so_in_a_chunk()
    {
        await using var load = await StartAsync(options => options.DeletesHoweverLittle = true);
        var result = await load.CompleteAsync();

        Service.Words.Should().Equal("open", "upload f1", "close");
        Service.Uploads.Should().Equal("""{"addOrUpdate":[]}""");
        result.IsOldDeleted.Should().BeTrue();
    }

    [Fact]
    public async Task A_full_load_that_could_never_be_closed_is_not_begun()
    {
        Service.OnCall = words => words == "source" ? StreamService.Answer(403, """{"errorCode":"ACCESS_DENIED","message":"no"}""") : null;

        var thrown = await ThrownAsync<CoveoPushException>(StartAsync());

        thrown.Message.Should().StartWith("The full load of source 's1' was not begun, as it could not be completed. It is not known how many items the source has: ").And.EndWith("Set StreamFullLoadOptions.DeletesHoweverLittle for a load that is to replace the source all the same.");
        thrown.Failure.Should().Be(PushFailure.AccessDenied);
        Service.Words.Should().Equal("source");
    }

    [Fact]
    public async Task A_service_that_does_not_say_how_many_items_there_are_is_no_reason_to_believe_a_load()
    {
        Service.NumberOfDocuments = "null";

        (await ThrownAsync<CoveoPushException>(StartAsync())).Message.Should().Contain("the service has not said it.");
    }

    [Fact]
    public async Task A_load_by_updates_deletes_nothing_then_and_says_so()
    {
        Service.NumberOfDocuments = "100";

        var result = await Streams.LoadAsync(SourceId, Items(49), new StreamLoadOptions { Batches = Options });

        (result.IsOldDeleted, result.Summary.Accepted, result.Deletion).Should().Be((false, 49, null));
        result.NotDeletedBecause.Should().StartWith("The load has delivered 49 items, fewer than 50 %").And.EndWith("Set StreamLoadOptions.DeletesHoweverLittle for a load that is to delete all the same.");
        Service.Words.Should().Equal("source", "create", "upload f1", "update f1");
    }

    [Fact]
    public async Task Items_that_were_given_twice_count_once()
    {
        Service.NumberOfDocuments = "4";

        var result = await Streams.LoadAsync(SourceId, [Item("a://1"), Item("a://1")], new StreamLoadOptions { Batches = Options });

        result.NotDeletedBecause.Should().StartWith("The load has delivered 1 items");
    }

    [Theory]
    [InlineData("4", true)]
    [InlineData("5", false)]
    public async Task Items_that_were_given_again_in_other_files_count_once_too_as_of_a_repository_that_gives_one_page_for_ever(string before, bool isOldDeleted)
    {
        Service.NumberOfDocuments = before;
        Options.MaxItems = 1;

        var result = await Streams.LoadAsync(SourceId, Enumerable.Repeat(Items(2), 10).SelectMany(items => items), new StreamLoadOptions { Batches = Options });

        result.Summary.Accepted.Should().Be(20);
        result.IsOldDeleted.Should().Be(isOldDeleted);
        (result.NotDeletedBecause is null).Should().Be(isOldDeleted);
    }

    [Fact]
    public async Task A_load_by_updates_goes_on_where_nobody_knows_how_many_there_are()
    {
        Service.OnCall = words => words == "source" ? StreamService.Answer(403) : null;

        var result = await Streams.LoadAsync(SourceId, Items(1), new StreamLoadOptions { Batches = Options });

        (result.Summary.IsComplete, result.IsOldDeleted).Should().Be((true, false));
        result.NotDeletedBecause.Should().StartWith("It is not known how many items the source has: ");
    }

    [Fact]
    public async Task A_load_by_updates_that_is_meant_to_be_empty_learns_the_time_of_the_service_and_deletes_what_is_older()
    {
        Service.OnCall = words => words == "create" ? At(1738555500) : null;

        var result = await Streams.LoadAsync(SourceId, [], new StreamLoadOptions { Batches = Options, DeletesHoweverLittle = true });

        result.IsOldDeleted.Should().BeTrue(result.NotDeletedBecause);
        Service.Words.Should().Equal("create", "delete older than 1738555500000");
    }

    private static async Task<HttpResponseMessage> At(long seconds)
    {
        var answer = await StreamService.Answer(201, """{"fileId":"f1","uploadUri":"https://storage.example/f1?s=1","requiredHeaders":{} }""");
        answer.Headers.Date = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return answer;
    }
}
