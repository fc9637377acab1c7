namespace Coveo.Push.Platform;

/// <summary>
/// Reads the activities of an organization, which the Activity Browser of the console shows: rebuilds and rescans of sources, changes of
/// their configuration, limits that are near. The API key needs the privilege to view activities. The service describes these calls in its OpenAPI
/// document of the Activity API alone; that the status of a source opens an activity, in docs.coveo.com/en/35.
/// </summary>
public interface IActivitiesClient
{
    /// <summary>
    /// Reads the activities of a range of time, page after page as they are asked for. The service takes 31 days at most: a longer range is
    /// asked for in parts, the newest first, and within a part in the service's own order. An activity of two parts is told once.
    /// </summary>
    /// <param name="search">Which activities.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The activities; each page is asked for when the one before has been gone through.</returns>
    /// <exception cref="ArgumentException">
    /// The range ends before it starts or is longer than 366 days, an ID or a word is blank, or a value is <c>Unknown</c>; nothing was sent.
    /// </exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<PlatformActivity> ListAsync(ActivitySearch search, CancellationToken cancellationToken = default);

    /// <summary>Reads the latest activities of a resource, ten by ten as they are asked for.</summary>
    /// <param name="resourceId">The ID of the resource, such as that of a source.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The activities.</returns>
    /// <exception cref="ArgumentException"><paramref name="resourceId"/> is blank; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    /// <example>
    /// <code>
    /// var latest = await client.Activities.ListLatestAsync(sourceId).FirstOrDefaultAsync();
    /// </code>
    /// </example>
    IAsyncEnumerable<PlatformActivity> ListLatestAsync(string resourceId, CancellationToken cancellationToken = default);

    /// <summary>Reads one activity.</summary>
    /// <param name="activityId">The activity's ID.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The activity.</returns>
    /// <exception cref="ArgumentException"><paramref name="activityId"/> is empty or no ID; nothing was sent.</exception>
    /// <exception cref="CoveoNotFoundException">There is no such activity.</exception>
    /// <exception cref="CoveoPushException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<PlatformActivity> GetAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Reads which values the activities of a range of time have.</summary>
    /// <param name="search">Which activities.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Their operations, states, sections and resources.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ListAsync"/>; nothing was sent.</exception>
    /// <exception cref="CoveoPushException">A call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<ActivityFacets> GetFacetsAsync(ActivitySearch search, CancellationToken cancellationToken = default);
}
