using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes limits from the platform's answers.</summary>
internal static class LimitReader
{
    /// <summary>The limits of all sections; what is no section is passed over.</summary>
    public static IEnumerable<OrganizationLimit> ReadAll(Dictionary<string, JsonElement> answer) => answer
        .Where(section => section.Value.ValueKind == JsonValueKind.Object)
        .SelectMany(section => section.Value.EnumerateObject().Select(limit => AnswerValue.Name(limit) is { } name ? Read(section.Key, name, limit.Value) : null).OfType<OrganizationLimit>());

    /// <summary>The limits of a section; what is no limit is passed over.</summary>
    public static IEnumerable<OrganizationLimit> Read(string section, Dictionary<string, JsonElement> answer) =>
        answer.Select(limit => Read(section, limit.Key, limit.Value)).OfType<OrganizationLimit>();

    public static OrganizationLimit Read(string section, string key, LimitContract answer) => new()
    {
        Section = section,
        Key = key,
        ActualCount = AnswerValue.Count(answer.ActualCount),
        Limit = AnswerValue.Count(answer.Limit),
        LastUpdate = AnswerValue.Date(answer.LastUpdate),
    };

    /// <summary>The values; one without a date or a number says nothing, and is passed over.</summary>
    public static IReadOnlyList<LimitHistoryPoint> Read(IEnumerable<LimitHistoryContract?> answer) =>
    [
        .. answer.Select(point => AnswerValue.Date(point?.Date) is { } date && AnswerValue.Count(point?.LimitValue) is { } limit ? new LimitHistoryPoint(date, limit) : null)
            .OfType<LimitHistoryPoint>(),
    ];

    private static OrganizationLimit? Read(string section, string key, JsonElement limit)
    {
        try
        {
            return limit.ValueKind == JsonValueKind.Object && limit.Deserialize(PushJsonContext.Default.LimitContract) is { } contract ? Read(section, key, contract) : null;
        }
        catch (JsonException)
        {
            // A name in it is no text.
            return null;
        }
    }
}
