namespace Coveo.Push;

/// <summary>A crawler as it stands.</summary>
internal sealed record CrawlerRecord
{
    /// <summary>Since when the host runs it; <see langword="null"/> before that.</summary>
    public DateTimeOffset? Since { get; init; }

    public bool IsRunning { get; init; }

    public DateTimeOffset? NextRunAt { get; init; }

    public CrawlerRun? LastRun { get; init; }

    /// <summary>When the last run that took everything has ended.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }
}
