namespace Coveo.Push.Platform;

/// <summary>What a source has against a crawl.</summary>
internal static class SourceFindings
{
    public static AccessFinding NotFound(string sourceId) => new(
        AccessSeverity.Problem,
        $"Source '{MessageText.Show(sourceId)}' does not exist. Check the ID; a source created a moment ago can take some seconds.");

    public static IEnumerable<AccessFinding> Of(Source source, AccessPurposes purposes)
    {
        var isStreamed = purposes.HasFlag(AccessPurposes.StreamItems);
        if (isStreamed && !source.IsStreamEnabled)
        {
            yield return new(
                AccessSeverity.Problem,
                $"Source {source} takes no streams: it is of type {source.SourceType}, and not stream-enabled. Push to it, or use a source of type CATALOG.");
        }

        if (!source.IsPushEnabled && (!isStreamed || purposes.HasFlag(AccessPurposes.PushItems)))
        {
            yield return new(
                AccessSeverity.Problem,
                source.IsStreamEnabled
                    ? $"Source {source} takes streams only: it is of type {source.SourceType}. Load it by the Stream API (and check for StreamItems), or use a source of type PUSH."
                    : $"Source {source} takes no pushes: it is of type {source.SourceType}. Use a source of type PUSH.");
        }

        if (StatusOf(source) is { } finding)
        {
            yield return finding;
        }
    }

    private static AccessFinding? StatusOf(Source source) => source.Status?.ToUpperInvariant() switch
    {
        null or "PUSH_READY" or "IDLE" => null,
        "REFRESHING" => new(AccessSeverity.Warning, $"Somebody is at source {source}: it is REFRESHING. One crawler at a time; if none runs, set its status to IDLE."),
        "CREATING" => new(AccessSeverity.Problem, $"Source {source} is still being created. Wait some seconds, or some minutes for the first source of an organization."),
        "DISABLED" => new(AccessSeverity.Problem, $"Source {source} is disabled. Enable it in the Administration Console."),
        _ => new(AccessSeverity.Warning, $"Source {source} is {source.Status}, not PUSH_READY. Look at it in the Administration Console."),
    };
}
