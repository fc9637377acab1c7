using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Checks and writes which activities are asked for.</summary>
internal static class ActivitySearchWriter
{
    public static ReadOnlyMemory<byte> Write(ActivitySearch search, DateTimeOffset to)
    {
        TimeRangeRules.Check(search.From, to, nameof(search));
        TimeRangeRules.CheckIds(search.ResourceIds, "A resource", nameof(search));
        CheckWords(search.Operations, "operation", nameof(search));
        CheckWords(search.ResourceTypes, "type of resources", nameof(search));
        return Write(new ActivitySearchContract(
            ActivityWords.Sections.Words(search.Sections),
            Given(search.Operations),
            ActivityWords.States.Words(search.States),
            ActivityWords.Results.Words(search.Results),
            Given(search.ResourceIds),
            Given(search.ResourceTypes)));
    }

    /// <summary>All activities of one resource.</summary>
    public static ReadOnlyMemory<byte> Write(string resourceId) => Write(new ActivitySearchContract(null, null, null, null, [resourceId], null));

    private static ReadOnlyMemory<byte> Write(ActivitySearchContract body) =>
        PushJson.Write(body, (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.ActivitySearchContract));

    private static void CheckWords(IReadOnlyList<string> words, string what, string name)
    {
        if (words.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"A blank {what} is searched for. Leave it out, or spell it as the service does.", name);
        }
    }

    private static IReadOnlyList<string>? Given(IReadOnlyList<string> words) => words.Count == 0 ? null : words;
}
