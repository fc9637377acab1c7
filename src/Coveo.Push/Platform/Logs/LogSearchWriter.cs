using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Checks and writes what is asked of the log.</summary>
internal static class LogSearchWriter
{
    /// <summary>The body of the call; <c>{}</c> where nothing is filtered.</summary>
    public static ReadOnlyMemory<byte> Write(LogSearch search, DateTimeOffset to)
    {
        Check(search, to);
        var body = new LogSearchContract(
            LogWords.Operations.Words(search.Operations),
            LogWords.Tasks.Words(search.Tasks),
            LogWords.Results.Words(search.Results),
            Ids(search.SourceIds),
            Ids(search.ResourceIds),
            LogWords.Operations.Words(search.ExcludedOperations),
            LogWords.Tasks.Words(search.ExcludedTasks),
            LogWords.Results.Words(search.ExcludedResults),
            Ids(search.ExcludedSourceIds),
            Ids(search.ExcludedResourceIds));
        return PushJson.Write(body, (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.LogSearchContract));
    }

    /// <summary>How an ID is compared; <see langword="null"/> where there is none.</summary>
    public static string? MatchingOf(LogSearch search) => search.DocumentId is null ? null : search.DocumentIdMatch switch
    {
        DocumentIdMatch.Exact => "EXACT",
        DocumentIdMatch.Partial => "PARTIAL",
        DocumentIdMatch.Wildcard => "WILDCARD",
        _ => throw new ArgumentOutOfRangeException(nameof(search), search.DocumentIdMatch, $"'{search.DocumentIdMatch}' is no way to match an ID. Use Exact, Partial or Wildcard."),
    };

    private static void Check(LogSearch search, DateTimeOffset to)
    {
        TimeRangeRules.Check(search.From, to, nameof(search));
        if (search.DocumentId is { } id && (string.IsNullOrWhiteSpace(id) || !Identifier.IsWellFormed(id)))
        {
            throw new ArgumentException($"The search is for an item with the ID '{MessageText.Show(id)}'. Give the ID that it was pushed with, or none for all items.", nameof(search));
        }

        if (search.PageSize is < 1 or > LogSearch.MaximumPageSize)
        {
            throw new ArgumentOutOfRangeException(nameof(search), search.PageSize, $"{nameof(LogSearch.PageSize)} is {search.PageSize}. Set it to 1 to {LogSearch.MaximumPageSize}.");
        }

        _ = MatchingOf(search);
        TimeRangeRules.CheckIds([.. search.SourceIds, .. search.ExcludedSourceIds], "A source", nameof(search));
        TimeRangeRules.CheckIds([.. search.ResourceIds, .. search.ExcludedResourceIds], "A resource", nameof(search));
    }

    private static IReadOnlyList<string>? Ids(IReadOnlyList<string> ids) => ids.Count == 0 ? null : ids;
}
