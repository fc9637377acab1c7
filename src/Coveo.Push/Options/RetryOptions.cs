namespace Coveo.Push;

/// <summary>
/// How failed calls are repeated: 408, 429, 500, 502, 503, 504 and network failures, with exponential back-off and full jitter, where a
/// repeat does no harm (<see cref="PushRoute.IsRepeatable"/>).
/// </summary>
public sealed class RetryOptions
{
    /// <summary>How many times a call is repeated at most. 0 turns repeating off.</summary>
    /// <value>0 to 100. The default is 8.</value>
    [NumberRange(0, 100)]
    public int MaxRetries { get; set; } = PushDefaults.MaxRetries;

    /// <summary>The upper bound of the first wait; it doubles with each repeat. The wait itself is drawn evenly from zero to the bound.</summary>
    /// <value>1 millisecond to 1 minute, not above <see cref="MaxDelay"/>. The default is 1 second.</value>
    [TimeSpanRange("00:00:00.001", "00:01:00")]
    public TimeSpan BaseDelay { get; set; } = PushDefaults.RetryBaseDelay;

    /// <summary>The bound that waits stop growing at.</summary>
    /// <value>1 millisecond to 1 hour, not below <see cref="BaseDelay"/>. The default is 30 seconds.</value>
    [TimeSpanRange("00:00:00.001", "01:00:00")]
    public TimeSpan MaxDelay { get; set; } = PushDefaults.RetryMaxDelay;

    /// <summary>
    /// The longest <c>Retry-After</c> that is waited for. When the service asks for more the call fails at once, and the exception says
    /// how long that is (<see cref="CoveoPushException.RetryAfter"/>).
    /// </summary>
    /// <value>Zero to 1 day, not above <see cref="TimeoutOptions.Call"/>. The default is 5 minutes.</value>
    [TimeSpanRange("00:00:00", "1.00:00:00")]
    public TimeSpan MaxRetryAfter { get; set; } = PushDefaults.MaxRetryAfter;

    /// <summary>
    /// How many repeats may be spent while most calls fail. A repeat costs one, a call that succeeds gives a tenth back, so an outage is
    /// not made worse by everybody repeating everything. Throttled calls (429) cost nothing: they wait for their turn anyway.
    /// </summary>
    /// <value>1 to 100,000. The default is 100.</value>
    [NumberRange(1, 100_000)]
    public int Budget { get; set; } = PushDefaults.RetryBudget;

    /// <summary>A copy that later changes do not reach.</summary>
    internal RetryOptions Snapshot() => (RetryOptions)MemberwiseClone();
}
