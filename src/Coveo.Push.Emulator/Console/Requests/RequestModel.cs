using System.Text.Json;
using Coveo.Push.Emulator.Console.Content;
using Coveo.Push.Emulator.Journal;

namespace Coveo.Push.Emulator.Console.Requests;

/// <summary>One call.</summary>
internal sealed record RequestModel(JournalEntry Entry)
{
    /// <summary>Gets the ID that the log knows the call by; <see langword="null"/> when nothing came of it.</summary>
    public string? RequestId => Entry.Status is >= 400
        ? null
        : Entry.ResponseHeaders.FirstOrDefault(header => string.Equals(header.Key, "X-Request-ID", StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>JSON with a line for each value; any other text as it is.</summary>
    public static string Readable(string text)
    {
        try
        {
            return ItemMetadata.Pretty(text);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string holds half a surrogate pair.
            return text;
        }
    }
}
