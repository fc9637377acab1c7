using System.Text;
using Microsoft.Extensions.Logging;

namespace Coveo.Push.Tests.Doubles;

/// <summary>Writes every log line, with its event ID and its values, into one text.</summary>
internal sealed class TextLoggerFactory(StringBuilder text) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (text)
        {
            text.Append(logLevel).Append(' ').Append(eventId.Id).Append(' ').Append(formatter(state, exception)).Append(exception).AppendLine();
        }
    }

    public void Dispose()
    {
    }
}
