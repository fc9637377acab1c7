using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <summary>Checks which sources are asked for, and writes the parameters of a page of them.</summary>
internal static class SourceQueryWriter
{
    private const int ShortestFilter = 2;

    /// <summary>The service lists one page after the other; anything else about it is said once.</summary>
    public static Func<int, PushRequest> Write(SourceQuery query)
    {
        Check(query);
        var match = query.NameMatch is { } given ? SourceWords.Match(given) : null;
        var state = Word(query.State, value => SourceWords.States.Words([value])![0]);
        var operation = Word(query.LastOperation, SourceWords.Operation);
        var result = Word(query.LastResult, value => ActivityWords.Results.Words([value])![0]);
        var host = Word(query.Host, SourceWords.Host);
        var sort = query.SortBy == SourceSort.Name ? null : SourceWords.Sort(query.SortBy);
        return page => new PushRequest(PushRoutes.ListSources)
            .Query("page", page)
            .Query("perPage", query.PageSize)
            .Query("filter", query.NameFilter)
            .Query("stringFilterType", query.NameFilter is null ? null : match)
            .Query("filterStatusType", state)
            .Query("filterLastOperationType", operation)
            .Query("filterLastOperationResultType", result)
            .Query("filterHostType", host)
            .Query("writeAccessOnly", query.OnlyEditable ? "true" : null)
            .Query("sortingType", sort)
            .Query("sortingOrder", query.IsDescending ? "DESC" : null);
    }

    private static string? Word<T>(T? value, Func<T, string> word)
        where T : struct => value is { } given ? word(given) : null;

    private static void Check(SourceQuery query)
    {
        if (query.NameFilter is { Length: < ShortestFilter } filter)
        {
            throw new ArgumentException($"The name filter '{filter}' is too short: the service passes over filters below {ShortestFilter} characters and lists everything.", nameof(query));
        }

        if (query.PageSize is < 1 or > SourceQuery.MaximumPageSize)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.PageSize, $"{nameof(SourceQuery.PageSize)} is {query.PageSize}. Set it to 1 to {SourceQuery.MaximumPageSize}.");
        }

        if (query.State is SourceState.Disabled or SourceState.PushReady)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.State, $"The service cannot filter sources by the state {query.State}. A Push source that rests is found with {nameof(SourceState.Idle)}, or with {nameof(SourceQuery.Host)} = {nameof(SourceHost.Push)}.");
        }

        if (query.LastOperation is SourceStatus.Idle)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.LastOperation, $"{nameof(SourceStatus.Idle)} is no operation. Use Rebuild, Refresh or Incremental.");
        }
    }
}
