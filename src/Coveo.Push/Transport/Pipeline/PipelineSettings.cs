namespace Coveo.Push.Transport;

/// <summary>What a pipeline is made from.</summary>
internal sealed class PipelineSettings
{
    public required TimeSpan CallTimeout { get; init; }

    public required TimeSpan AttemptTimeout { get; init; }

    public required RetryOptions Retry { get; init; }

    public required RetryBudget Budget { get; init; }

    /// <summary>The gate to pass, or <see langword="null"/> for uploads: storage does not count against the organization.</summary>
    public ThrottleGate? Gate { get; init; }

    public required CallLimit Limit { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Draws evenly from 0 up to 1.</summary>
    public required Func<double> Jitter { get; init; }

    public required PipelineObserver Observer { get; init; }
}
