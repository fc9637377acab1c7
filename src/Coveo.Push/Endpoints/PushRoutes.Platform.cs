using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Creates a source (docs.coveo.com/en/1546). A repeat would make a second one, or fail on the name of the first.</summary>
    public static PushRoute CreateSource { get; } =
        OnPlatform(nameof(CreateSource), HttpMethod.Post, Platform + "/sources", repeatable: false, HttpStatusCode.Created, HttpStatusCode.OK);

    /// <summary>Reads one source.</summary>
    public static PushRoute GetSource { get; } =
        OnPlatform(nameof(GetSource), HttpMethod.Get, Platform + "/sources/{sourceId}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads a page of the organization's sources.</summary>
    public static PushRoute ListSources { get; } =
        OnPlatform(nameof(ListSources), HttpMethod.Get, Platform + "/sources/pages", repeatable: true, HttpStatusCode.OK);

    /// <summary>Replaces the whole model of a source.</summary>
    public static PushRoute UpdateSource { get; } =
        OnPlatform(nameof(UpdateSource), HttpMethod.Put, Platform + "/sources/{sourceId}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Sets the permissions of a source itself, and what those of its items count for.</summary>
    public static PushRoute UpdateSourcePermissions { get; } =
        OnPlatform(nameof(UpdateSourcePermissions), HttpMethod.Put, Platform + "/sources/{sourceId}/permissions/update", repeatable: true, HttpStatusCode.OK);

    /// <summary>Rebuilds a source. Some documents say 201 in place of 200. A repeat could find the first rebuild under way, and fail on it.</summary>
    public static PushRoute RebuildSource { get; } =
        OnPlatform(nameof(RebuildSource), HttpMethod.Post, Platform + "/sources/{sourceId}/rebuild", repeatable: false, HttpStatusCode.OK, HttpStatusCode.Created);

    /// <summary>Says what a crawler does to a source: the platform's twin of <see cref="SetStatus"/>.</summary>
    public static PushRoute SetSourcePushStatus { get; } =
        OnPlatform(nameof(SetSourcePushStatus), HttpMethod.Post, Platform + "/sources/{sourceId}/pushRefresh", repeatable: true, HttpStatusCode.OK);

    /// <summary>Deletes a source with its items. Some documents say 204 in place of 200.</summary>
    public static PushRoute DeleteSource { get; } =
        OnPlatform(nameof(DeleteSource), HttpMethod.Delete, Platform + "/sources/{sourceId}", repeatable: true, HttpStatusCode.OK, HttpStatusCode.NoContent);
}
