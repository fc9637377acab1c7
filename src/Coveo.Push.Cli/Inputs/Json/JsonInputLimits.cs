using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>What an input of JSON may hold, and what is said of what it may not.</summary>
internal static class JsonInputLimits
{
    /// <summary>The longest piece of JSON that is one item: it is held in memory while it is read. Larger bodies are files of their own.</summary>
    public const int LongestItem = 32 * 1024 * 1024;

    public const string TooLong = "The item is longer than 32 MB of JSON. Push its body as a file, or put it into a container and name that.";

    /// <summary>What is broken, without what the framework adds about its own reader.</summary>
    /// <param name="broken">What it found.</param>
    public static string Broken(JsonException broken)
    {
        var message = broken.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"This is no JSON: {(place < 0 ? message : message[..place])}";
    }
}
