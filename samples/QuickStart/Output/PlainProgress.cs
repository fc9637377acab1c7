namespace QuickStart.Output;

/// <summary>Progress for a log file: a line now and then.</summary>
internal sealed class PlainProgress(PlainOutput output, string title, long total) : IProgress<long>
{
    private const long Step = 1000;
    private long _done;

    public void Report(long value)
    {
        if (value / Step != _done / Step && value < total)
        {
            output.Say(title, $"{Count.Of(value)} of {Count.Of(total)}");
        }

        _done = value;
    }
}
