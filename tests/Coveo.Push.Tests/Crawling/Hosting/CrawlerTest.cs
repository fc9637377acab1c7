using Coveo.Push.Tests.DependencyInjection;
using Coveo.Push.Tests.Doubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coveo.Push.Tests.Crawling.Hosting;

/// <summary>A crawler in a container, in virtual time, over crawls that send nothing. Unless a test says otherwise it runs every hour.</summary>
public abstract class CrawlerTest : IAsyncLifetime
{
    protected const string SourceId = "acmeorg1-abc";

    private const int TurnsAtMost = 1_000_000;

    private ServiceProvider? _provider;

    protected virtual string Name => "docs";

    private protected ManualTimeProvider Time { get; } = new();

    private protected FakeCrawls Crawls { get; } = new();

    /// <summary>What the crawler's crawls are started by.</summary>
    private protected virtual ICrawlsClient Client => Crawls;

    private protected CrawlerScript Script { get; } = new();

    private protected LogRecorder Log { get; } = new();

    private protected CrawlerRecord Record => _provider!.GetRequiredKeyedService<CrawlerHistory>(Name).Record;

    private protected IHostedService Service { get; private set; } = null!;

    private protected IServiceProvider Services => _provider!;

#if XUNIT_V3
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => new(EndAsync());
#else
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => EndAsync();
#endif

    /// <summary>Starts the host's service; a second call is a restart.</summary>
    private protected async Task StartAsync(Action<CrawlerOptions>? configure = null)
    {
        await EndAsync();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton<TimeProvider>(Time).AddSingleton(Script).AddSingleton(Client);
        services.AddCoveoPush(FakeHttp.Configure);
        services.AddCoveoCrawler<ScriptedCrawler>(Name, options =>
        {
            (options.SourceId, options.Interval) = (SourceId, TimeSpan.FromHours(1));
            configure?.Invoke(options);
        });
        _provider = services.BuildServiceProvider();
        Service = _provider.GetServices<IHostedService>().Single();
        await Service.StartAsync(CancellationToken.None);
    }

    /// <summary>Lets what is due run, and waits until the crawler waits for its next time.</summary>
    private protected Task RestAsync() => UntilAsync(() => Record is { IsRunning: false, NextRunAt: not null } && Time.TimerCount > 0);

    /// <summary>Lets time pass until the next run has ended.</summary>
    private protected async Task RunOnceAsync()
    {
        await RestAsync();
        var last = Record.LastRun;
        while (ReferenceEquals(Record.LastRun, last))
        {
            await UntilAsync(() => (Time.TimerCount > 0 && !Record.IsRunning) || !ReferenceEquals(Record.LastRun, last));
            if (ReferenceEquals(Record.LastRun, last))
            {
                Time.AdvanceToNextTimer();
            }
        }

        await RestAsync();
    }

    private protected async Task RunAsync(int times)
    {
        for (var run = 0; run < times; run++)
        {
            await RunOnceAsync();
        }
    }

    private protected static async Task UntilAsync(Func<bool> isSo)
    {
        for (var turn = 0; !isSo(); turn++)
        {
            turn.Should().BeLessThan(TurnsAtMost, "what is waited for does not come");
            Thread.Yield();
            await Task.Yield();
        }
    }

    private async Task EndAsync()
    {
        if (_provider is not null)
        {
            await Service.StopAsync(new CancellationToken(canceled: true));
            await _provider.DisposeAsync();
        }
    }
}
