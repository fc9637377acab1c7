using System.Text.Json;
using Coveo.Push.Cli.Output;
using Spectre.Console;

namespace Coveo.Push.Cli.Push;

/// <summary>How a push ended: the report of its crawl, and what came of the inputs.</summary>
internal sealed class PushReport
{
    private readonly CrawlReport _crawl;
    private readonly long _read;
    private readonly long _notRead;
    private readonly long _duplicates;
    private readonly long? _deadLetters;

    public PushReport(CrawlReport crawl, PushTally tally, long? deadLetters)
    {
        _crawl = crawl;
        _read = tally.Read;
        _notRead = tally.Problems;
        _duplicates = tally.Duplicates;
        _deadLetters = deadLetters;
    }

    /// <summary>Whether everything that was read is with the service, and everything was read.</summary>
    public bool IsAllDelivered => _crawl.IsComplete && _notRead == 0 && _crawl.Verification is null or { IsConfirmed: true };

    /// <param name="output">Where to write it.</param>
    public void WriteTo(CommandOutput output)
    {
        switch (output.Format)
        {
            case OutputFormat.Json:
                using (var stream = Console.OpenStandardOutput())
                {
                    stream.Write(ToJson());
                }

                break;
            case OutputFormat.Plain:
                output.Results.WriteOne(Row());
                break;
            default:
                AnsiConsole.Console.WriteLine(_crawl.ToString());
                break;
        }
    }

    /// <summary>The report as JSON: <c>input</c> and <c>crawl</c>.</summary>
    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteBoolean("allDelivered", IsAllDelivered);
            json.WriteStartObject("input");
            json.WriteNumber("read", _read);
            json.WriteNumber("notRead", _notRead);
            json.WriteNumber("duplicates", _duplicates);
            if (_deadLetters is { } letters)
            {
                json.WriteNumber("deadLetters", letters);
            }

            json.WriteEndObject();
            json.WritePropertyName("crawl");
            json.WriteRawValue(_crawl.ToJson());
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private OutputRow Row()
    {
        var row = new OutputRow
        {
            { "outcome", _crawl.Outcome.ToString() },
            { "read", _read },
            { "notRead", _notRead },
            { "duplicates", _duplicates },
            { "addedOrUpdated", _crawl.AddedOrUpdated },
            { "unchanged", _crawl.Unchanged },
            { "deleted", _crawl.Deleted },
            { "rejected", _crawl.Rejected },
            { "failed", _crawl.Failed },
            { "notSent", _crawl.NotSent },
            { "batches", _crawl.Batches },
            { "bytes", _crawl.Bytes },
            { "seconds", _crawl.Duration.TotalSeconds },
            { "oldDeleted", _crawl.IsOldDeleted },
            { "notDeletedBecause", _crawl.NotDeletedBecause },
        };
        if (_crawl.Verification is { } verified)
        {
            row.Add("indexed", verified.Indexed);
            row.Add("notIndexed", verified.Rejected + verified.Failed + verified.Skipped);
            row.Add("notSeen", verified.NotSeen);
        }

        return row;
    }
}
