namespace Coveo.Push.Transport;

/// <summary>
/// A bucket of tokens that repeats are paid from. While calls succeed it stays full; when most of them fail it runs dry and most repeats
/// stop, so that an outage is not amplified.
/// </summary>
internal sealed class RetryBudget(int repeats)
{
    // In tenths: ten successes pay for one repeat.
    private const int Repeat = 10;
    private readonly int _full = repeats * Repeat;
    private int _left = repeats * Repeat;

    public bool TryTake()
    {
        while (true)
        {
            var left = Volatile.Read(ref _left);
            if (left < Repeat)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _left, left - Repeat, left) == left)
            {
                return true;
            }
        }
    }

    public void ReportSuccess()
    {
        while (true)
        {
            var left = Volatile.Read(ref _left);
            if (left >= _full || Interlocked.CompareExchange(ref _left, left + 1, left) == left)
            {
                return;
            }
        }
    }
}
