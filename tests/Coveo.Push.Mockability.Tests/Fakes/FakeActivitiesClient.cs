using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeActivitiesClient : IActivitiesClient
{
    private static readonly PlatformActivity Rebuild = new()
    {
        Id = "activity-1",
        Operation = "REBUILD",
        State = ActivityState.Executed,
        Result = ActivityResult.Success,
        CreateDate = FakeCoveo.Now,
        Duration = TimeSpan.FromMinutes(2),
        ResourceId = "acmeorg1-shop",
        TriggeredBy = new ActivityTrigger { Id = "key-1", Type = "API_KEY", DisplayName = "Crawler" },
    };

    public IAsyncEnumerable<PlatformActivity> ListAsync(ActivitySearch search, CancellationToken cancellationToken = default) => new[] { Rebuild }.ToAsyncEnumerable();

    public IAsyncEnumerable<PlatformActivity> ListLatestAsync(string resourceId, CancellationToken cancellationToken = default) => new[] { Rebuild }.ToAsyncEnumerable();

    public Task<PlatformActivity> GetAsync(string activityId, CancellationToken cancellationToken = default) => Task.FromResult(Rebuild);

    public Task<ActivityFacets> GetFacetsAsync(ActivitySearch search, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ActivityFacets { Operations = ["REBUILD"], States = [ActivityState.Executed], ResourceIds = ["acmeorg1-shop"] });
}
