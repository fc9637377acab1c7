using System.Globalization;
using System.Text.Json;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Logs;

/// <summary>Writes log entries in the shape of the logs API. The keys in <c>meta</c> are the emulator's own: none are published.</summary>
internal sealed class LogEntryWriter(string organizationId)
{
    private readonly byte[] _guidBase = Guid.NewGuid().ToByteArray();

    /// <summary>Answers with a page of entries.</summary>
    /// <param name="context">The request.</param>
    /// <param name="found">What was found: one more than shown tells that there is a next page.</param>
    /// <param name="perPage">How many are shown.</param>
    public Task WritePageAsync(HttpContext context, List<StoredLogEntry> found, int perPage) =>
        JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("documentLogEntries");
            foreach (var entry in found.Take(perPage))
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteBoolean("hasNextPage", found.Count > perPage);
            json.WriteEndObject();
        });

    private void Write(Utf8JsonWriter json, StoredLogEntry stored)
    {
        var entry = stored.Entry;
        json.WriteStartObject();
        json.WriteString("guid", GuidOf(stored.Id));
        json.WriteString("datetime", WireTime.Text(entry.LoggedAt));
        json.WriteString("organizationId", organizationId);
        json.WriteString("sourceId", entry.SourceId);
        json.WriteString("id", entry.DocumentId);
        json.WriteString("operation", entry.Operation);
        json.WriteString("task", entry.Task);
        json.WriteString("result", entry.Result);
        json.WriteString("requestId", entry.RequestId);
        json.WriteString("resourceId", entry.ResourceId);
        json.WriteStartObject("meta");
        if (entry.OrderingId is { } orderingId)
        {
            json.WriteString("orderingid", orderingId.ToString(CultureInfo.InvariantCulture));
        }

        if (entry.Problem is { } problem)
        {
            json.WriteString("errorcode", problem.Code);
            json.WriteString("errormessage", problem.Message);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Computed instead of stored: 16 bytes less for each of the entries, which outnumber everything else.
    private Guid GuidOf(long id)
    {
        Span<byte> bytes = stackalloc byte[16];
        _guidBase.CopyTo(bytes);
        BitConverter.TryWriteBytes(bytes[8..], BitConverter.ToInt64(_guidBase, 8) ^ id);
        return new Guid(bytes);
    }
}
