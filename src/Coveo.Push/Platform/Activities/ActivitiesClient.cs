using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="IActivitiesClient"/>
internal sealed class ActivitiesClient(PushTransport transport) : IActivitiesClient
{
    private const int LatestPerPage = 10;

    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(31);

    /// <summary>The service's time is known to the second, and activities of this second are not to be missed.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private static readonly ListingKind<PlatformActivity> Listing =
        new(ReadPage, activity => activity.Id, "an activity without an ID", "activities") { Grows = true };

    public IAsyncEnumerable<PlatformActivity> ListAsync(ActivitySearch search, CancellationToken cancellationToken = default)
    {
        var (body, to) = Check(search);
        return WindowedListing.ReadAsync(
            TimeWindow.Sharing(search.From, to, LongestWindow),
            (window, token) => PagedListing.ReadAsync(transport, page => PageRequest(window, body, page), Listing, token),
            activity => activity.Id,
            // One that goes on across a border may belong to both parts, wherever its dates are.
            (_, _) => true,
            cancellationToken);
    }

    public IAsyncEnumerable<PlatformActivity> ListLatestAsync(string resourceId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resourceId);
        TimeRangeRules.CheckIds([resourceId], "A resource", nameof(resourceId));
        var body = ActivitySearchWriter.Write(resourceId);
        return PagedListing.ReadAsync(
            transport,
            page => new PushRequest(PushRoutes.ListLatestActivities).About($"activities of '{MessageText.Show(resourceId)}'").Query("page", page).Query("perPage", LatestPerPage).Json(body),
            Listing with { EntriesPerPage = LatestPerPage },
            cancellationToken);
    }

    public async Task<PlatformActivity> GetAsync(string activityId, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSegment(activityId, nameof(activityId), $"It looks like '128a706128d54btm98df8a98015301be'; {nameof(ListAsync)} lists them.");
        PlatformActivity? activity = null;
        var request = new PushRequest(PushRoutes.GetActivity).About($"activity '{activityId}'").Path("activityId", activityId).Needs(response =>
        {
            activity = ActivityReader.Read(response.Read(PushJsonContext.Default.ActivityContract));
            return activity is null ? "it describes no activity" : null;
        });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return activity!;
    }

    public async Task<ActivityFacets> GetFacetsAsync(ActivitySearch search, CancellationToken cancellationToken = default)
    {
        var (body, to) = Check(search);
        var answers = new List<ActivityFacetsContract>();
        foreach (var window in TimeWindow.Sharing(search.From, to, LongestWindow))
        {
            ActivityFacetsContract? answer = null;
            var request = Request(PushRoutes.GetActivityFacets, window, body).Needs(response =>
            {
                answer = response.Read(PushJsonContext.Default.ActivityFacetsContract);
                return answer is null ? "it says nothing of activities" : null;
            });
            await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            answers.Add(answer!);
        }

        return new ActivityFacets
        {
            Operations = FacetValues.Texts(answers.Select(answer => answer.Operations)),
            States = FacetValues.Members(ActivityWords.States, answers.Select(answer => answer.States)),
            Sections = FacetValues.Members(ActivityWords.Sections, answers.Select(answer => answer.Sections)),
            ResourceIds = FacetValues.Texts(answers.Select(answer => answer.ResourceIds)),
            ResourceTypes = FacetValues.Texts(answers.Select(answer => answer.ResourceTypes)),
        };
    }

    private static PushRequest PageRequest(TimeWindow window, ReadOnlyMemory<byte> body, int page) =>
        Request(PushRoutes.ListActivities, window, body).Query("page", page).Query("perPage", PagedListing.EntriesPerPage);

    private static PushRequest Request(PushRoute route, TimeWindow window, ReadOnlyMemory<byte> body) => new PushRequest(route)
        .Query("from", WireDate.Text(window.From))
        .Query("to", WireDate.Text(window.To))
        .Json(body);

    private static ListingPage<PlatformActivity> ReadPage(PushResponse response)
    {
        var page = response.Read(PushJsonContext.Default.PageContractActivityContract);
        return new ListingPage<PlatformActivity>(page?.Items?.ConvertAll(ActivityReader.Read), page?.TotalPages);
    }

    private (ReadOnlyMemory<byte> Body, DateTimeOffset To) Check(ActivitySearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var to = search.To ?? transport.Clock.Now + Margin;
        return (ActivitySearchWriter.Write(search, to), to);
    }
}
