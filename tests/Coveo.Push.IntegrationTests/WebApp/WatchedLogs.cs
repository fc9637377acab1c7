using System.Text;
using Coveo.Push.IntegrationTests.Access;
using Microsoft.Extensions.Logging;

namespace Coveo.Push.IntegrationTests.WebApp;

/// <summary>Writes every log entry down, and tells when one came that was waited for.</summary>
internal sealed class WatchedLogs : ILoggerProvider, ILogger
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    private readonly StringBuilder _seen = new();
    private readonly List<(string Text, TaskCompletionSource Found)> _waits = [];
    private readonly TextLogs _logs;

    public WatchedLogs() => _logs = new TextLogs(_seen);

    public string Text
    {
        get
        {
            lock (_seen)
            {
                return $"{_seen}";
            }
        }
    }

    /// <summary>Completes when an entry holds the text, or has held it before.</summary>
    public async Task SeenAsync(string text)
    {
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_seen)
        {
            _waits.Add((text, found));
            Tell();
        }

        try
        {
            await found.Task.WaitAsync(TimeLimit);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Nothing was logged with '{text}': {Text}");
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_seen)
        {
            _logs.Log(logLevel, eventId, state, exception, formatter);
            Tell();
        }
    }

    private void Tell()
    {
        if (_waits.Count > 0 && $"{_seen}" is var seen)
        {
            _waits.FindAll(wait => seen.Contains(wait.Text, StringComparison.Ordinal)).ForEach(wait => wait.Found.TrySetResult());
        }
    }
}
