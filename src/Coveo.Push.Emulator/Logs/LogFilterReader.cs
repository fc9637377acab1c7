using System.Text.Json;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Platform;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Logs;

/// <summary>Reads what the Logs API is asked for.</summary>
internal static class LogFilterReader
{
    private static readonly TimeSpan LongestRange = TimeSpan.FromDays(7);

    /// <summary>From the query and a body; without one, any values will do.</summary>
    public static LogFilter Read(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var filter = Unfiltered(request);
        if (!body.IsEmpty)
        {
            filter = ModelProperties.Read(body, JsonValueKind.Object, model => WithValues(filter, model));
        }

        return WithDocument(filter, request);
    }

    /// <summary>From the query alone, as the older form of the call has it.</summary>
    public static LogFilter ReadQuery(HttpRequest request) => WithDocument(
        Unfiltered(request) with
        {
            Sources = new(QueryParameters.Texts(request, "sourceId"), []),
            Operations = new(Known("operations", LogOperation.All, QueryParameters.Texts(request, "operations")), []),
            Tasks = new(Known("tasks", LogTask.All, QueryParameters.Texts(request, "tasks")), []),
            Results = new(Known("results", LogResult.All, QueryParameters.Texts(request, "results")), []),
        },
        request);

    private static LogFilter Unfiltered(HttpRequest request)
    {
        var range = TimeRange.Read(request, LongestRange);
        return new LogFilter(range.From, range.To)
        {
            Operations = LogValues.Any, Tasks = LogValues.Any, Results = LogValues.Any, Sources = LogValues.Any, Resources = LogValues.Any,
        };
    }

    private static LogFilter WithValues(LogFilter filter, JsonElement model) => filter with
    {
        Operations = Values(model, "operations", "excludeOperations", LogOperation.All),
        Tasks = Values(model, "tasks", "excludeTasks", LogTask.All),
        Results = Values(model, "results", "excludeResults", LogResult.All),
        Resources = new(ModelProperties.Texts(model, "resourceIds"), ModelProperties.Texts(model, "excludeResourceIds")),

        // The specification has the first spelling, Coveo's own client sends the second.
        Sources = new(
            [.. ModelProperties.Texts(model, "sourcesIds"), .. ModelProperties.Texts(model, "sourceIds")],
            ModelProperties.Texts(model, "excludeSourceIds")),
    };

    private static LogFilter WithDocument(LogFilter filter, HttpRequest request)
    {
        var id = QueryParameters.Text(request, "documentId");
        return QueryParameters.Text(request, "documentIdMatching")?.ToUpperInvariant() switch
        {
            null or "EXACT" => filter with { DocumentId = id },
            "PARTIAL" => filter with { DocumentIdPart = id },
            "WILDCARD" => filter with { DocumentIdPattern = id },
            _ => throw ApiErrors.InvalidParameter("documentIdMatching", "it must be EXACT, PARTIAL or WILDCARD"),
        };
    }

    private static LogValues Values(JsonElement model, string allowed, string excluded, string[] known) =>
        new(Known(allowed, known, ModelProperties.Texts(model, allowed)), Known(excluded, known, ModelProperties.Texts(model, excluded)));

    private static List<string> Known(string name, string[] known, List<string> values) => values.ConvertAll(
        value => Array.Find(known, word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiErrors.InvalidParameter(name, $"'{value}' is none of {string.Join(", ", known)}"));
}
