using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Reads a page of the organization's fields.</summary>
    public static PushRoute ListFields { get; } =
        OnPlatform(nameof(ListFields), HttpMethod.Get, Indexes + "/page/fields", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads a page of the fields that a search finds; a POST, as its filters go in the body.</summary>
    public static PushRoute SearchFields { get; } =
        OnPlatform(nameof(SearchFields), HttpMethod.Post, Fields + "/search", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads one field.</summary>
    public static PushRoute GetField { get; } =
        OnPlatform(nameof(GetField), HttpMethod.Get, Fields + "/{fieldName}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Creates a field. A repeat would fail on the name of the first.</summary>
    public static PushRoute CreateField { get; } =
        OnPlatform(nameof(CreateField), HttpMethod.Post, Fields, repeatable: false, HttpStatusCode.NoContent, HttpStatusCode.Created, HttpStatusCode.OK);

    /// <summary>Creates several fields, and says what became of each. A repeat would fail on the names of the first.</summary>
    public static PushRoute CreateFields { get; } =
        OnPlatform(nameof(CreateFields), HttpMethod.Post, Fields + "/batch/create/results", repeatable: false, HttpStatusCode.OK, HttpStatusCode.Created);

    /// <summary>Replaces the options of a field.</summary>
    public static PushRoute UpdateField { get; } =
        OnPlatform(nameof(UpdateField), HttpMethod.Put, Fields + "/{fieldName}", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);

    /// <summary>Replaces the options of several fields, and says what became of each.</summary>
    public static PushRoute UpdateFields { get; } =
        OnPlatform(nameof(UpdateFields), HttpMethod.Put, Fields + "/batch/update/results", repeatable: true, HttpStatusCode.OK);

    /// <summary>Deletes a field with its values.</summary>
    public static PushRoute DeleteField { get; } =
        OnPlatform(nameof(DeleteField), HttpMethod.Delete, Fields + "/{fieldName}", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);

    /// <summary>Deletes several fields with their values, and says what became of each.</summary>
    public static PushRoute DeleteFields { get; } =
        OnPlatform(nameof(DeleteFields), HttpMethod.Delete, Fields + "/batch/delete/results", repeatable: true, HttpStatusCode.OK);
}
