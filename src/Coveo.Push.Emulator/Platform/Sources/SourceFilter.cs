using Coveo.Push.Emulator.Access;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>Which sources a list is asked for. Every source here is pushed to. Where there is an editor, it is one that the editor may edit.</summary>
internal sealed record SourceFilter(string? Name, bool IsExact, string? Status, string? Operation, string? Result, string? Host, Caller? Editor)
{
    // The service ignores a filter of a single character.
    private const int ShortestName = 2;

    private const string Refreshing = "REFRESHING";
    private const string Idle = "IDLE";
    private const string Exact = "EXACTMATCH";
    private const string Push = "PUSH";

    private static readonly PrivilegeNeed Edit = new(PrivilegeDomains.Source, PrivilegeTypes.Edit);

    public static SourceFilter Read(HttpRequest request, Caller caller) =>
        new(
            QueryParameters.Text(request, "filter") is { Length: >= ShortestName } name ? name : null,
            Word(request, "stringFilterType", "WILDCARD", Exact) is Exact,
            Word(request, "filterStatusType", "CREATING", Refreshing, "PAUSED", "PAUSED_ON_ERROR", Idle, "ERROR"),
            Word(request, "filterLastOperationType", ActivityWords.Refreshes),
            Word(request, "filterLastOperationResultType", ActivityWords.Results),
            Word(request, "filterHostType", "CLOUD", "CRAWLING_MODULE", Push),
            QueryParameters.Flag(request, "writeAccessOnly") ? caller : null);

    public bool IsMatch(SourceSummary summary)
    {
        var last = summary.LatestActivity is { EndedAt: not null } ended ? ended : null;
        return IsMatch(summary.Source.Name)
            && (Status is null || string.Equals(Status, summary.IsRefreshing ? Refreshing : Idle, StringComparison.Ordinal))
            && (Operation is null || string.Equals(Operation, last?.Operation, StringComparison.Ordinal))
            && (Result is null || (last is not null && string.Equals(Result, ActivityWords.Success, StringComparison.Ordinal)))
            && Host is null or Push
            && Editor?.May(Edit.On(summary.Source.Id)) is null or true;
    }

    private bool IsMatch(string name) => Name is null
        || (IsExact ? string.Equals(Name, name, StringComparison.OrdinalIgnoreCase) : WildcardPattern.IsMatch($"*{Name}*", name));

    private static string? Word(HttpRequest request, string parameter, params string[] words) => QueryParameters.Text(request, parameter) is { } text
        ? Array.Find(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiErrors.InvalidParameter(parameter, $"it must be {string.Join(", ", words)}")
        : null;
}
