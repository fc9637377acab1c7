using System.Text;
using Microsoft.Extensions.Logging;

namespace Coveo.Push.IntegrationTests.Access;

/// <summary>Writes every log entry down, with all its values and its exception.</summary>
internal sealed class TextLogs(StringBuilder seen) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (seen)
        {
            seen.AppendLine(formatter(state, exception)).Append(exception).AppendLine();
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                seen.AppendJoin(' ', values).AppendLine();
            }
        }
    }
}
