using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Puts the facets of several parts of a range together.</summary>
internal static class LogFacetReader
{
    public static LogFacets Read(IReadOnlyList<LogFacetsContract> answers) => new()
    {
        Operations = FacetValues.Members(LogWords.Operations, answers.Select(answer => answer.Operations)),
        Tasks = FacetValues.Members(LogWords.Tasks, answers.Select(answer => answer.Tasks)),
        Results = FacetValues.Members(LogWords.Results, answers.Select(answer => answer.Results)),
        SourceIds = FacetValues.Texts(answers.Select(answer => answer.SourceIds)),
        ResourceIds = FacetValues.Texts(answers.Select(answer => answer.ResourceIds)),
    };

    public static LogFacetCounts Read(IReadOnlyList<LogFacetCountsContract> answers)
    {
        var results = Counts(LogWords.Results, answers.Select(answer => answer.Results));
        return new LogFacetCounts
        {
            // Every entry has one result.
            Total = results.Values.Sum(),
            Operations = Counts(LogWords.Operations, answers.Select(answer => answer.Operations)),
            Tasks = Counts(LogWords.Tasks, answers.Select(answer => answer.Tasks)),
            Results = results,
            SourceIds = Counts(answers.Select(answer => answer.SourceIds)),
            ResourceIds = Counts(answers.Select(answer => answer.ResourceIds)),
        };
    }

    private static Dictionary<T, long> Counts<T>(WireWords<T> words, IEnumerable<Dictionary<string, JsonElement>?> facets)
        where T : struct, Enum
    {
        var counts = words.Known.ToDictionary(value => value, _ => 0L);
        foreach (var (word, count) in Counts(facets))
        {
            var value = words.Parse(word);
            counts[value] = (counts.TryGetValue(value, out var former) ? former : 0) + count;
        }

        return counts;
    }

    private static Dictionary<string, long> Counts(IEnumerable<Dictionary<string, JsonElement>?> facets)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (word, count) in facets.SelectMany(facet => facet ?? []))
        {
            if (AnswerValue.Count(count) is { } number)
            {
                counts[word] = (counts.TryGetValue(word, out var former) ? former : 0) + number;
            }
        }

        return counts;
    }
}
