using System.Globalization;
using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.LogBrowser;

/// <summary>The filters of the Log Browser.</summary>
/// <param name="SourceId">A source.</param>
/// <param name="Provider">A security identity provider.</param>
/// <param name="Item">The ID of an item, or the name of an identity.</param>
/// <param name="Task">One of <see cref="Tasks"/>.</param>
/// <param name="Result">One of <see cref="Results"/>, or <see cref="Problems"/>.</param>
/// <param name="Operation">One of <see cref="Operations"/>.</param>
/// <param name="Request">The ID of a request.</param>
/// <param name="From">The earliest time, in Unix milliseconds.</param>
/// <param name="To">The latest time, in Unix milliseconds.</param>
/// <param name="Before">The entry this page begins after.</param>
internal sealed record LogForm(
    string? SourceId,
    string? Provider,
    string? Item,
    string? Task,
    string? Result,
    string? Operation,
    string? Request,
    long? From,
    long? To,
    long? Before)
{
    public const string Problems = "problems";

    public static readonly string[] Tasks =
    [
        LogTask.StreamingBatch, LogTask.ConsumingBatch, LogTask.Streaming, LogTask.Consuming, LogTask.Processing, "MAPPING", LogTask.Indexing,
    ];

    public static readonly string[] Results =
        [LogResult.Completed, LogResult.Warning, LogResult.Rejected, LogResult.Error, LogResult.Skipped];

    public static readonly string[] Operations =
    [
        LogOperation.Add, LogOperation.AddByReference, LogOperation.BatchFile, LogOperation.Delete, LogOperation.DeleteAndChildren,
        LogOperation.DeleteOlderThan, LogOperation.Update,
    ];

    public bool IsEmpty => this with { Before = null } == new LogForm(null, null, null, null, null, null, null, null, null, null);

    public static LogForm Read(HttpRequest request) => new(
        PageQuery.Text(request, "source"),
        PageQuery.Text(request, "provider"),
        PageQuery.Text(request, "item"),
        PageQuery.Text(request, "stage"),
        PageQuery.Text(request, "result"),
        PageQuery.Text(request, "operation"),
        PageQuery.Text(request, "request"),
        PageQuery.Time(request, "from"),
        PageQuery.Time(request, "to"),
        PageQuery.Number(request, "before"));

    public LogQuery ForStore() => new()
    {
        SourceId = SourceId,
        ResourceId = Provider,
        DocumentId = Item,
        Task = Task,
        Result = HasOnlyProblems ? null : Result,
        OnlyProblems = HasOnlyProblems,
        Operation = Operation,
        RequestId = Request,
        From = From,
        To = To,
        Before = Before,
    };

    public string Address(ConsoleLinks links) => links.To(
        "/log",
        ("source", SourceId),
        ("provider", Provider),
        ("item", Item),
        ("stage", Task),
        ("result", Result),
        ("operation", Operation),
        ("request", Request),
        ("from", From?.ToString(CultureInfo.InvariantCulture)),
        ("to", To?.ToString(CultureInfo.InvariantCulture)),
        ("before", Before?.ToString(CultureInfo.InvariantCulture)));

    private bool HasOnlyProblems => string.Equals(Result, Problems, StringComparison.Ordinal);
}
