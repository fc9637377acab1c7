namespace Coveo.Push;

/// <summary>What has become of a crawler's runs so far, for its health check.</summary>
internal sealed class CrawlerHistory
{
    private readonly object _lock = new();
    private CrawlerRecord _record = new();

    public CrawlerRecord Record
    {
        get
        {
            lock (_lock)
            {
                return _record;
            }
        }
    }

    /// <summary>The host has started, and will run the crawler.</summary>
    public void Begin(DateTimeOffset now) => Change(record => record with { Since = now });

    public void WaitFor(DateTimeOffset next) => Change(record => record with { IsRunning = false, NextRunAt = next });

    public void Start() => Change(record => record with { IsRunning = true, NextRunAt = null });

    public void End(CrawlerRun run) => Change(record => record with
    {
        IsRunning = false,
        LastRun = run,
        LastSuccessAt = run.IsSuccess ? run.StartedAt + run.Duration : record.LastSuccessAt,
    });

    private void Change(Func<CrawlerRecord, CrawlerRecord> change)
    {
        lock (_lock)
        {
            _record = change(_record);
        }
    }
}
