using System.Diagnostics;
using Coveo.Push.Diagnostics;

namespace Coveo.Push;

/// <summary>The span and the meter of a crawl: whatever calls are made on its behalf stand below the one and are counted by the other.</summary>
internal sealed class CrawlFlow(CrawlMode mode, string sourceId)
{
    private readonly Activity? _span = PushTracing.StartCrawl(mode, sourceId);

    public CallMeter Meter { get; } = new();

    /// <summary>What runs from here on, to the end of the method that awaits, belongs to the crawl.</summary>
    public void Enter()
    {
        Meter.Enter();
        if (_span is not null)
        {
            Activity.Current = _span;
        }
    }

    public void End(CrawlOutcome outcome) => PushTracing.EndCrawl(_span, outcome);
}
