using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Reads a page of the log of the indexing pipeline (docs.coveo.com/en/p8tb2371); a POST, as its filters go in the body.</summary>
    public static PushRoute SearchLogs { get; } =
        Push(nameof(SearchLogs), HttpMethod.Post, Logs, HttpStatusCode.OK);

    /// <summary>Reads which values the entries of the log have.</summary>
    public static PushRoute GetLogFacets { get; } =
        Push(nameof(GetLogFacets), HttpMethod.Post, Logs + "/facets", HttpStatusCode.OK);

    /// <summary>Counts the entries of the log by their values.</summary>
    public static PushRoute CountLogFacets { get; } =
        Push(nameof(CountLogFacets), HttpMethod.Post, Logs + "/facetsStats", HttpStatusCode.OK);
}
