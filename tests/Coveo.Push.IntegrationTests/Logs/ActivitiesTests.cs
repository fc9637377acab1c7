using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Logs;

/// <summary>What a crawler says of itself is found among the activities.</summary>
public sealed class ActivitiesTests : IAsyncLifetime
{
    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow.AddMinutes(-5);
    private EmulatorSession _coveo = null!;

    private IActivitiesClient Activities => _coveo.Client.Activities;

    public async Task InitializeAsync() => _coveo = await EmulatorSession.StartAsync();

    public async Task DisposeAsync() => await _coveo.DisposeAsync();

    [Theory]
    [InlineData(nameof(SourceStatus.Rebuild), ActivityOperations.Rebuild)]
    [InlineData(nameof(SourceStatus.Refresh), ActivityOperations.FullRefresh)]
    [InlineData(nameof(SourceStatus.Incremental), ActivityOperations.IncrementalRefresh)]
    public async Task A_status_is_an_activity_until_the_source_is_idle(string status, string operation)
    {
        await _coveo.Client.Status.SetAsync(_coveo.SourceId, Enum.Parse<SourceStatus>(status));
        var running = await Activities.ListAsync(new ActivitySearch(_start) { ResourceIds = [_coveo.SourceId], Operations = [operation] }).SingleAsync();
        await _coveo.Query.AdvanceClockAsync(TimeSpan.FromMinutes(2));
        await _coveo.Client.Status.SetAsync(_coveo.SourceId, SourceStatus.Idle);
        var ended = await Activities.GetAsync(running.Id);

        (running.Operation, running.State, running.Result, running.EndDate).Should().Be((operation, ActivityState.Executing, null, null));
        (ended.Operation, ended.State, ended.Result, ended.Progress).Should().Be((operation, ActivityState.Executed, ActivityResult.Success, 1));
        (ended.ResourceId, ended.ResourceName, ended.Section, ended.Severity).Should().Be((_coveo.SourceId, "Test source", ActivitySection.Content, ActivitySeverity.Info));
        ended.Duration.Should().BeGreaterThanOrEqualTo(TimeSpan.FromMinutes(2)).And.BeLessThan(TimeSpan.FromMinutes(4));
        ended.TriggeredBy!.DisplayName.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Activities_of_several_months_are_one_listing()
    {
        for (var month = 0; month < 4; month++)
        {
            await _coveo.Client.Status.SetAsync(_coveo.SourceId, SourceStatus.Rebuild);
            await _coveo.Client.Status.SetAsync(_coveo.SourceId, SourceStatus.Idle);
            await _coveo.Query.AdvanceClockAsync(TimeSpan.FromDays(25));
        }

        await _coveo.Client.Status.SetAsync(_coveo.SourceId, SourceStatus.Incremental);
        var activities = await Activities.ListAsync(new ActivitySearch(_start)).ToListAsync();

        activities.Select(activity => activity.Operation).Should().Equal("INCREMENTAL_REFRESH", "REBUILD", "REBUILD", "REBUILD", "REBUILD", "CREATE");
        activities.Select(activity => activity.Id).Should().OnlyHaveUniqueItems();
        (await Activities.ListAsync(new ActivitySearch(_start) { States = [ActivityState.Executing] }).CountAsync()).Should().Be(1);
        (await Activities.ListAsync(new ActivitySearch(_start) { Results = [ActivityResult.Error] }).CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task The_latest_activities_of_a_source_come_first()
    {
        for (var i = 0; i < 15; i++)
        {
            await _coveo.Client.Status.SetAsync(_coveo.SourceId, SourceStatus.Incremental);
        }

        await _coveo.Client.Status.SetAsync(_coveo.SourceId, SourceStatus.Rebuild);

        (await Activities.ListLatestAsync(_coveo.SourceId).FirstAsync()).Operation.Should().Be(ActivityOperations.Rebuild);
        (await Activities.ListLatestAsync(_coveo.SourceId).CountAsync()).Should().Be(17, "the source was created, too");
        (await Activities.ListLatestAsync("nowhere").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Facets_say_what_there_is()
    {
        await _coveo.Client.Status.SetAsync(_coveo.SourceId, SourceStatus.Rebuild);

        (await Activities.GetFacetsAsync(new ActivitySearch(_start))).Should().BeEquivalentTo(new ActivityFacets
        {
            Operations = ["CREATE", "REBUILD"],
            States = [ActivityState.Executed, ActivityState.Executing],
            Sections = [ActivitySection.Content],
            ResourceIds = [_coveo.SourceId],
            ResourceTypes = ["SOURCE"],
        });
    }

    [Fact]
    public async Task An_unknown_activity_is_not_found() =>
        await FluentActions.Awaiting(() => Activities.GetAsync("128a706128d54btm98df8a98015301be")).Should().ThrowAsync<CoveoNotFoundException>();
}
