using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Reads a page of the organization's activities; a POST, as its filters go in the body.</summary>
    public static PushRoute ListActivities { get; } =
        OnPlatform(nameof(ListActivities), HttpMethod.Post, Activities + "/public", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads a page of the latest activities of a resource.</summary>
    public static PushRoute ListLatestActivities { get; } =
        OnPlatform(nameof(ListLatestActivities), HttpMethod.Post, Activities + "/latest", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads one activity.</summary>
    public static PushRoute GetActivity { get; } =
        OnPlatform(nameof(GetActivity), HttpMethod.Get, Activities + "/{activityId}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads which values the activities have.</summary>
    public static PushRoute GetActivityFacets { get; } =
        OnPlatform(nameof(GetActivityFacets), HttpMethod.Post, Activities + "/facets/public", repeatable: true, HttpStatusCode.OK);
}
