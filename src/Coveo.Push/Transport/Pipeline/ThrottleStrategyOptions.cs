using Polly;

namespace Coveo.Push.Transport;

/// <summary>Names the strategy in Polly's own telemetry.</summary>
internal sealed class ThrottleStrategyOptions : ResilienceStrategyOptions
{
    public ThrottleStrategyOptions() => Name = "Throttle";
}
