using System.Text;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>What one stage of the indexing pipeline did with one item, or with a security identity (docs.coveo.com/en/1893).</summary>
public sealed class LogEntry
{
    /// <summary>The entry's own ID, a GUID.</summary>
    public string? Id { get; init; }

    /// <summary>When it happened; <see langword="null"/> where the answer does not say, or not in a form that can be read.</summary>
    public DateTimeOffset? DateTime { get; init; }

    /// <summary>The ID of the item; of an identity, its name; <see langword="null"/> for what concerns no single one.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The source's ID; <see langword="null"/> for what concerns none.</summary>
    public string? SourceId { get; init; }

    /// <summary>What was to be done.</summary>
    public LogOperation Operation { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? OperationName { get; init; }

    /// <summary>The stage. An item is in the index when <see cref="LogTask.Indexing"/> is <see cref="LogResult.Completed"/>.</summary>
    public LogTask Task { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? TaskName { get; init; }

    /// <summary>How the stage ended.</summary>
    public LogResult Result { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? ResultName { get; init; }

    /// <summary>Whether the stage did less than it was to do: a warning, a rejection or an error.</summary>
    public bool IsProblem => Result is LogResult.Warning or LogResult.Rejected or LogResult.Error;

    /// <summary>
    /// The ID of a request. The service's documents say that it is the one which read the entry; the local Coveo gives the one which pushed the item.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>The resource that the entry is about, such as an indexing pipeline extension; <see langword="null"/> for none.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The ordering ID of the operation, where <see cref="Meta"/> tells it.</summary>
    public OrderingId? OrderingId { get; init; }

    /// <summary>What else the service says, such as the reason of an error; its keys are not documented. What is no text there is here as JSON.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What tells the entry from the others.</summary>
    internal string Key => Id ?? $"{DateTime:O}\n{SourceId}\n{DocumentId}\n{OperationName}\n{TaskName}\n{ResultName}\n{RequestId}\n{ResourceId}";

    /// <summary>When, what, the stage, the result, the item, and for a problem all that the service says of it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(DateTime is { } time ? WireDate.Text(time) : "(no time)");
        text.Append($" {OperationName} {TaskName} {ResultName} {DocumentId ?? SourceId}");
        return IsProblem && Meta.Count > 0
            ? text.Append($" ({string.Join(", ", Meta.Select(meta => $"{meta.Key}: {meta.Value}"))})").ToString()
            : text.ToString();
    }
}
