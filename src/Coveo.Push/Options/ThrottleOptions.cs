using System.Threading.RateLimiting;

namespace Coveo.Push;

/// <summary>
/// A limit of the client's own, to stay inside a contractual quota. Without one only the service decides: a 429 holds back every sender
/// of the organization in this process until its time, always.
/// </summary>
public sealed class ThrottleOptions
{
    /// <summary>How many calls may be made in each <see cref="Period"/>, uploads not counted. Further ones wait.</summary>
    /// <value>1 or more. The default is <see langword="null"/>: no limit.</value>
    [NumberRange(1, int.MaxValue)]
    public int? CallsPerPeriod { get; set; }

    /// <summary>The period that <see cref="CallsPerPeriod"/> counts in.</summary>
    /// <value>10 milliseconds to 1 day. The default is 1 minute.</value>
    [TimeSpanRange("00:00:00.010", "1.00:00:00")]
    public TimeSpan Period { get; set; } = PushDefaults.ThrottlePeriod;

    /// <summary>A limiter of the caller's own, asked for one permit before each attempt; several clients may share one. It stays the caller's to dispose.</summary>
    /// <value>The default is <see langword="null"/>. Not together with <see cref="CallsPerPeriod"/>.</value>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>A copy that later changes do not reach.</summary>
    internal ThrottleOptions Snapshot() => (ThrottleOptions)MemberwiseClone();
}
