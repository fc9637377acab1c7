using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Items;

public sealed class ItemDeleteTests : ToolTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var id in new[] { "https://a/1", "https://a/10", "https://b/1" })
        {
            await Client.Documents.AddOrUpdateAsync(SourceId, new PushDocument(id), new OrderingId(1000));
        }
    }

    [Fact]
    public async Task Delete_tells_of_each_item_what_became_of_it()
    {
        var run = await RunAsync("item", "delete", "https://a/1", "https://b/1", "https://a/1", "--source", SourceName);

        (run.ExitCode, run.Output.Masked()).Should().Be((0, "https://a/1\taccepted\tTIME\tGUID\nhttps://b/1\taccepted\tTIME\tGUID\n"));
        (await IndexedAsync()).Should().Equal("https://a/10");
    }

    [Fact]
    public async Task Nothing_is_deleted_if_one_of_the_ids_is_none()
    {
        var run = await RunAsync("item", "delete", "https://a/1", "a/10", "--source", SourceName);

        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Remarks.Should().ContainSingle().Which.Should().Contain("'a/10' is not a URI").And.EndWith("Nothing was deleted.");
        (await IndexedAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task Children_are_all_items_whose_id_starts_with_it_and_that_needs_a_yes()
    {
        var refused = await RunAsync("item", "delete", "https://a/1", "--children", "--source", SourceName);
        var before = await IndexedAsync();
        var done = await RunAsync("item", "delete", "https://a/1", "--children", "--yes", "--source", SourceName);

        (refused.ExitCode, refused.Errors.Masked()).Should().Be((
            2, "coveo-push: error: This deletes every item of SOURCE whose ID starts with 'https://a/1'. Nobody can be asked here: add --yes if that is meant.\n"));
        before.Should().HaveCount(3);
        done.ExitCode.Should().Be(0);
        (await IndexedAsync()).Should().Equal("https://b/1");
    }

    [Fact]
    public async Task A_misspelt_option_is_no_id()
    {
        var run = await RunAsync("item", "delete", "https://a/1", "--childern", "--source", SourceName);

        (run.ExitCode, run.Errors).Should().Be((2, "coveo-push: There is no option '--childern'. 'coveo-push item delete --help' tells what it takes.\n"));
        (await IndexedAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task After_a_failure_the_others_are_told_as_not_sent()
    {
        var run = await RunAsync("item", "delete", "https://a/1", "https://b/1", "--source", "emulatororg-abcdefghijklmnopqrstuvwxyz");

        (run.ExitCode, run.Output).Should().Be((4, "https://a/1\tfailed\t\t\nhttps://b/1\tnotSent\t\t\n"));
        run.Remarks.Should().ContainSingle().Which.Should().StartWith("coveo-push: error: ");
    }

    [Fact]
    public async Task Delete_old_deletes_what_was_not_pushed_since()
    {
        await Client.Documents.AddOrUpdateAsync(SourceId, new PushDocument("https://new/1"), new OrderingId(100_000));

        var refused = await RunAsync("item", "delete-old", "--before", "100000", "--source", SourceName);
        var still = await IndexedAsync();
        var done = await RunAsync("item", "delete-old", "--before", "100000", "--queue-delay", "0", "--yes", "--source", SourceName);

        (refused.ExitCode, refused.Errors.Masked()).Should().Be((
            2, "coveo-push: error: This deletes every item of SOURCE that was last pushed before TIME (ordering ID 100000). Nobody can be asked here: add --yes if that is meant.\n"));
        still.Should().HaveCount(4);
        (done.ExitCode, done.Output.Masked(), done.Errors).Should().Be((0, "sourceId\tSOURCE\nresult\taccepted\nbefore\t100000\nrequestId\tGUID\n", "coveo-push: It happens now.\n"));
        (await IndexedAsync()).Should().Equal("https://new/1");
    }

    [Theory]
    [InlineData("--before", "yesterday", "--before: 'yesterday' is no time. Write 2025-02-03, 2025-02-03T04:05:06Z (UTC where no offset is said), or how long ago: 30s, 15m, 2h, 7d.")]
    [InlineData("--queue-delay", "1441", "--queue-delay must be from 0 to 1440 minutes, but is 1441.")]
    public async Task What_cannot_be_is_one_line(string option, string value, string message)
    {
        string[] before = option == "--before" ? [] : ["--before", "7d"];

        var run = await RunAsync(["item", "delete-old", .. before, option, value, "--yes", "--source", SourceName]);

        (run.ExitCode, run.Errors).Should().Be((2, $"coveo-push: error: {message}\n"));
    }

    [Fact]
    public async Task A_bound_in_the_future_is_refused()
    {
        var run = await RunAsync("item", "delete-old", "--before", "2999-01-01", "--yes", "--source", SourceName);

        run.ExitCode.Should().Be(2);
        (await IndexedAsync()).Should().HaveCount(3);
    }
}
