using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Pipeline;

public sealed class DelayedItemTests : PipelineTest
{
    private const string Id = "http://a";

    protected override CoveoEmulatorOptions Options => new() { Pipeline = new() { Mode = EmulatorPipelineMode.Delayed, StageDelay = Delay } };

    [Parity(Topics.Indexing, "docs.coveo.com/en/1893", Fidelity = Fidelity.Approximate, Note = "with `--delay`; the service tells no times")]
    [Fact]
    public async Task An_item_is_accepted_first_and_indexed_four_stages_later()
    {
        (await PutAsync(Id, """{"data":"needle"}""")).ShouldBeAccepted();
        (await LogOfAsync(Id)).Should().Equal("ADD STREAMING COMPLETED");
        await NextStageAsync();
        (await LogOfAsync(Id)).Should().EndWith("ADD CONSUMING COMPLETED");
        await NextStageAsync();
        (await LogOfAsync(Id)).Should().EndWith("ADD PROCESSING COMPLETED");
        await NextStageAsync();
        (await LogOfAsync(Id)).Should().EndWith("ADD MAPPING COMPLETED");
        (await IndexedIdsAsync("q=needle")).Should().BeEmpty();

        await NextStageAsync();

        (await LogOfAsync(Id)).Should().EndWith("ADD INDEXING COMPLETED");
        (await IndexedIdsAsync("q=needle")).Should().Equal(Id);
        (await WaitingAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_stage_is_logged_at_its_time_however_late_one_looks()
    {
        await PutAsync(Id, "{}");
        await AdvanceAsync(TimeSpan.FromHours(1));

        (await TimesOfAsync(Id)).Should().Equal(
            "STREAMING COMPLETED 0", "CONSUMING COMPLETED 10", "PROCESSING COMPLETED 20", "MAPPING COMPLETED 30", "INDEXING COMPLETED 40");
    }

    [Fact]
    public async Task Everything_pushed_is_in_the_index_as_it_was_pushed()
    {
        const string Body =
            """
            {"title":"One","author":"Ana","n":[1,2],"data":"héllo","fileExtension":".txt","parentId":"http://p",
             "permissions":[{"allowAnonymous":true,"allowedPermissions":[{"identity":"ana","identityType":"User"}]}]}
            """;
        await PutAsync(Id, Body, source: SecuredId);
        await AdvanceAsync(4 * Delay);

        var item = await ItemAsync(Id);
        ((string?)item["title"]).Should().Be("One");
        ((string?)item["excerpt"]).Should().Be("héllo");
        item["metadata"]!.ToJsonString().Should().Be("""{"title":"One","author":"Ana","n":[1,2]}""");
        item["permissions"]!.AsArray().Should().HaveCount(1);
    }

    [Parity(Topics.Ordering, "docs.coveo.com/en/147")]
    [Fact]
    public async Task The_ordering_id_is_that_of_reception()
    {
        await PutAsync(Id, """{"title":"automatic"}""");
        var received = Time.NowMilliseconds;
        await AdvanceAsync(4 * Delay);

        ((string?)(await ItemAsync(Id))["orderingId"]).Should().Be($"{received}");
    }

    [Parity(Topics.Indexing, "docs.coveo.com/en/1893")]
    [Fact]
    public async Task What_is_rejected_shows_at_its_stage()
    {
        (await PutAsync("http://no-permissions", "{}", source: SecuredId)).ShouldBeAccepted();
        (await PutAsync("http://undecodable", Undecodable)).ShouldBeAccepted();
        await AdvanceAsync(TimeSpan.FromHours(1));

        (await TimesOfAsync("http://no-permissions")).Should().Equal("STREAMING COMPLETED 0", "CONSUMING ERROR 10");
        (await TimesOfAsync("http://undecodable")).Should().Equal("STREAMING COMPLETED 0", "CONSUMING COMPLETED 10", "PROCESSING ERROR 20");
        (await IndexedIdsAsync()).Should().BeEmpty();
        (await WaitingAsync()).Should().Be(0);
    }

    [Fact]
    public async Task What_is_wrong_with_a_call_is_still_refused_at_once()
    {
        (await PutAsync(Id, "{")).ShouldBeError(400, "INVALID_JSON");
        (await PutAsync(Id, "{}", source: "none")).ShouldBeError(412, "SOURCE_DOES_NOT_EXIST");

        (await WaitingAsync()).Should().Be(0);
    }

    [Parity(Topics.Indexing, "docs.coveo.com/en/147")]
    [Fact]
    public async Task A_deletion_does_not_overtake_the_item_before_it()
    {
        await PutAsync(Id, "{}");
        await DeleteAsync(Id);
        await AdvanceAsync(4 * Delay);

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync(Id)).Where(line => line.Contains("INDEXING", StringComparison.Ordinal))
            .Should().Equal("ADD INDEXING COMPLETED", "DELETE INDEXING COMPLETED");
    }

    [Fact]
    public async Task Children_are_those_in_the_index_when_the_deletion_gets_there()
    {
        await PutAsync("http://a/1", "{}");
        await NextStageAsync();
        await DeleteAsync("http://a", "&deleteChildren=true");
        await AdvanceAsync(4 * Delay);

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync("http://a/1")).Should().EndWith("DELETE_AND_CHILDREN INDEXING COMPLETED");
    }

    [Fact]
    public async Task An_older_operation_is_refused_when_it_is_consumed_or_indexed_after_a_newer_one()
    {
        await PutAsync(Id, """{"title":"newest"}""", "&orderingId=30");
        await PutAsync(Id, """{"title":"older, right behind"}""", "&orderingId=20");
        await AdvanceAsync(4 * Delay);
        await PutAsync(Id, """{"title":"older, later"}""", "&orderingId=10");
        await AdvanceAsync(4 * Delay);

        ((string?)(await ItemAsync(Id))["title"]).Should().Be("newest");
        (await LogOfAsync(Id)).Should().Contain("ADD INDEXING ERROR OUT_OF_SEQUENCE_OPERATION")
            .And.EndWith("UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION");
    }

    [Fact]
    public async Task An_item_of_a_source_that_is_deleted_meanwhile_is_forgotten()
    {
        await PutAsync(Id, "{}");
        (await SendAsync(HttpMethod.Delete, $"{PlatformBase}/sources/{SourceId}")).Status.Should().Be(200);
        await AdvanceAsync(4 * Delay);

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await WaitingAsync()).Should().Be(0);
    }
}
