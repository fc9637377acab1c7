using System.Text.Json;
using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Control;

/// <summary>Writes a call of the journal, with or without what was sent both ways.</summary>
internal static class JournalEntryWriter
{
    public static void WriteSummary(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteStartObject();
        WriteProperties(json, entry);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteStartObject();
        WriteProperties(json, entry);
        WriteMessage(json, "request", entry.RequestHeaders, entry.RequestBody);
        WriteMessage(json, "response", entry.ResponseHeaders, entry.ResponseBody);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteNumber("id", entry.Id);
        json.WriteString("time", WireTime.Text(entry.Time));
        json.WriteString("method", entry.Method);
        json.WriteString("path", entry.Path);
        json.WriteString("query", entry.Query);
        if (entry.Status is { } status)
        {
            json.WriteNumber("status", status);
        }
        else
        {
            json.WriteNull("status");
        }

        json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(entry.Outcome.ToString()));
        json.WriteNumber("milliseconds", Math.Round(entry.Duration.TotalMilliseconds, 3));
        json.WriteNumber("requestBytes", entry.RequestBytes);
        json.WriteNumber("responseBytes", entry.ResponseBytes);
        json.WriteString("fault", entry.Fault);
    }

    private static void WriteMessage(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        JournalBody body)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("headers");
        foreach (var (header, value) in headers)
        {
            json.WriteString(header, value);
        }

        json.WriteEndObject();
        json.WriteString("body", body.Text);
        json.WriteString("bodyNote", body.Note);
        json.WriteEndObject();
    }
}
