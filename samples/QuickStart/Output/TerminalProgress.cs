using Spectre.Console;

namespace QuickStart.Output;

internal sealed class TerminalProgress(ProgressTask task) : IProgress<long>
{
    public void Report(long value) => task.Value = value;
}
