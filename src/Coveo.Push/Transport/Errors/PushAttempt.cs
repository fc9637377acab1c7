using System.Globalization;
using System.Net;

namespace Coveo.Push;

/// <summary>One try of a call that failed.</summary>
public sealed record PushAttempt
{
    /// <summary>When it began, by the injected clock.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The status of its answer, if one came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>What went wrong, in a word or two: the service's code, or the kind of failure.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the service may have acted on it: no answer came after it was sent, or one that does not tell.</summary>
    public bool MayHaveActed { get; init; }

    /// <summary>How long was waited after it, or <see langword="null"/> for the last one. A closed throttle gate can make the wait longer.</summary>
    public TimeSpan? WaitAfter { get; init; }

    /// <summary>The attempt on one line.</summary>
    public override string ToString()
    {
        var outcome = StatusCode is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) + (Problem is null ? "" : " " + Problem) : Problem ?? "failed";
        var wait = WaitAfter is { } after ? $", then waited {Seconds(after)}" : "";
        return $"{StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}  {outcome} after {Seconds(Duration)}{wait}";
    }

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
