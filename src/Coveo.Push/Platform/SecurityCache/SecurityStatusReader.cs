using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Reads how a security identity provider, or the whole cache, is doing.</summary>
internal static class SecurityStatusReader
{
    public static SecurityCacheStatistics? Statistics(SecurityStatisticsContract? answer) => answer is null ? null : new SecurityCacheStatistics
    {
        IdentitiesByState = CountsByState(answer),
        NumberOfIdentities = AnswerValue.Count(answer.TotalNumberOfEntities),
        NumberOfIdentitiesInError = AnswerValue.Count(answer.NumberOfEntitiesInError),
    };

    public static SecurityRefreshProgress? Progress(SecurityCurrentStatusContract? answer) => answer is null ? null : new SecurityRefreshProgress
    {
        Type = answer.Type,
        RefreshType = answer.RefreshType,
        NumberOfIdentitiesProcessed = AnswerValue.Count(answer.NumberOfEntitiesProcessed),
        NumberOfIdentitiesInError = AnswerValue.Count(answer.NumberOfEntitiesInError),
        NumberOfIdentities = AnswerValue.Count(answer.TotalNumberOfEntities),
    };

    private static Dictionary<CachedIdentityState, long> CountsByState(SecurityStatisticsContract answer)
    {
        var counts = new Dictionary<CachedIdentityState, long>();
        foreach (var (word, count) in answer.NumberOfEntitiesByState ?? [])
        {
            if (AnswerValue.Count(count) is { } number)
            {
                var state = CachedIdentityStateNames.Parse(word);
                counts[state] = (counts.TryGetValue(state, out var former) ? former : 0) + number;
            }
        }

        return counts;
    }
}
