namespace QuickStart.Output;

/// <summary>Progress for a log file: a line now and then.</summary>
internal sealed class PlainProgress(PlainOutput output, string title, long total) : IRunProgress
{
    private const long Step = 1000;
    private long _done;

    public void Advance(long count = 1)
    {
        var done = Interlocked.Add(ref _done, count);
        if (done / Step != (done - count) / Step && done < total)
        {
            output.Say(title, $"{Count.Of(done)} of {Count.Of(total)}");
        }
    }
}
