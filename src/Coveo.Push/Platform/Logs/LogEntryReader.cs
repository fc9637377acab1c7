using System.Collections.ObjectModel;
using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes a log entry from the answer of the Logs API.</summary>
internal static class LogEntryReader
{
    /// <summary>The entry, or <see langword="null"/> where the answer has none in its place.</summary>
    public static LogEntry? Read(LogEntryContract? answer)
    {
        if (answer is null)
        {
            return null;
        }

        var meta = MetaOf(answer.Meta);
        return new LogEntry
        {
            Id = Given(answer.Guid),
            DateTime = AnswerValue.Date(answer.Datetime),
            DocumentId = Given(answer.Id),
            SourceId = Given(answer.SourceId),
            Operation = LogWords.Operations.Parse(answer.Operation),
            OperationName = answer.Operation,
            Task = LogWords.Tasks.Parse(answer.Task),
            TaskName = answer.Task,
            Result = LogWords.Results.Parse(answer.Result),
            ResultName = answer.Result,
            RequestId = Given(answer.RequestId),
            ResourceId = Given(answer.ResourceId),
            OrderingId = OrderingIdIn(meta),
            Meta = new ReadOnlyDictionary<string, string>(meta),
        };
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static Dictionary<string, string> MetaOf(JsonElement? answer)
    {
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        if (answer is { ValueKind: JsonValueKind.Object } values)
        {
            foreach (var value in values.EnumerateObject())
            {
                if (AnswerValue.Name(value) is { } name && (value.Value.ValueKind == JsonValueKind.String ? AnswerValue.Text(value.Value) : value.Value.GetRawText()) is { } text)
                {
                    meta[name] = text;
                }
            }
        }

        return meta;
    }

    // The key is not documented, so any spelling of it will do.
    private static OrderingId? OrderingIdIn(Dictionary<string, string> meta)
    {
        foreach (var (key, value) in meta)
        {
            if (key.Replace("_", "").Replace("-", "").Equals("orderingid", StringComparison.OrdinalIgnoreCase) && OrderingId.TryParse(value, out var orderingId))
            {
                return orderingId;
            }
        }

        return null;
    }
}
