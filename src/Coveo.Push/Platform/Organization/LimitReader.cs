using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes limits from the platform's answers.</summary>
internal static class LimitReader
{
    public static IEnumerable<OrganizationLimit> Read(string section, Dictionary<string, LimitContract?>? answer) =>
        (answer ?? []).Where(limit => limit.Value is not null).Select(limit => Read(section, limit.Key, limit.Value!));

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
}
