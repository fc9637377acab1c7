using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>Why items did not get into the index, for the first of them: each with the worst that was said of it.</summary>
internal sealed class VerificationFailures(VerificationItems items)
{
    private const int ReasonLength = 500;

    private readonly Dictionary<ulong, (VerificationSigns Said, CrawlVerificationFailure Failure)> _known = [];

    public void Note(VerificationNews news, LogEntry entry)
    {
        if (news.IsNewer)
        {
            _known.Remove(news.Key);
        }

        if (news.IsTrouble && (_known.TryGetValue(news.Key, out var known) ? news.Said > known.Said : _known.Count < PushDefaults.VerificationFailures))
        {
            var reason = news.Said == VerificationSigns.Deleted ? "It was deleted afterwards." : Reason(entry);
            _known[news.Key] = (news.Said, new CrawlVerificationFailure(entry.DocumentId!, default, entry.TaskName, reason, entry.RequestId));
        }
    }

    /// <summary>Those whose outcome is one, in the order of their IDs.</summary>
    public IReadOnlyList<CrawlVerificationFailure> List() =>
    [
        .. _known
            .Select(known => known.Value.Failure with { Outcome = items.OutcomeOf(known.Key) ?? default })
            .Where(failure => failure.Outcome is CrawlVerificationOutcome.IndexedWithWarning or CrawlVerificationOutcome.Rejected or CrawlVerificationOutcome.Failed or CrawlVerificationOutcome.Skipped)
            .OrderBy(failure => failure.Id, StringComparer.Ordinal),
    ];

    /// <summary>What the entry says of the reason. The keys are not documented: those that look like a code and a message, or else all there are.</summary>
    private static string Reason(LogEntry entry)
    {
        var told = entry.Meta.Where(meta => meta.Value.Length > 0 && !IsAside(meta.Key)).OrderBy(meta => meta.Key, StringComparer.Ordinal).ToList();
        var message = told.Find(meta => Names(meta.Key, "message")).Value;
        var code = told.Find(meta => Names(meta.Key, "code")).Value;
        var text = message is null ? string.Join(", ", told.Select(meta => $"{meta.Key}: {meta.Value}")) : code is null ? message : $"{code}: {message}";
        return text.Length == 0 ? $"The log says {entry.ResultName} and no reason."
            : text.Length <= ReasonLength ? text
            : text.Remove(char.IsHighSurrogate(text[ReasonLength - 1]) ? ReasonLength - 1 : ReasonLength) + "…";
    }

    private static bool IsAside(string key) => Names(key, "ordering") || Names(key, "duration");

    private static bool Names(string key, string word) => key.Contains(word, StringComparison.OrdinalIgnoreCase);
}
