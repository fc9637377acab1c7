using Spectre.Console;

namespace QuickStart.Output;

internal sealed class TerminalProgress(ProgressTask task) : IRunProgress
{
    private readonly Lock _lock = new();

    public void Advance(long count = 1)
    {
        lock (_lock)
        {
            task.Increment(count);
        }
    }
}
