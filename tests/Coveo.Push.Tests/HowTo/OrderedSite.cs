using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.HowTo;

/// <summary>A repository that is gone through in the order of its addresses.</summary>
internal sealed class OrderedSite(int pages)
{
    private int _cancelsAfter = int.MaxValue;
    private CancellationTokenSource? _cancelled;
    private ManualTimeProvider? _time;
    private TimeSpan _by;
    private int _each = int.MaxValue;

    /// <summary>How many pages were read, in all runs.</summary>
    public int Read { get; private set; }

    public void CancelsAfter(int pages, CancellationTokenSource cancelled) => (_cancelsAfter, _cancelled) = (pages, cancelled);

    /// <summary>Lets time pass while pages are read.</summary>
    public void Advances(ManualTimeProvider time, TimeSpan by, int each) => (_time, _by, _each) = (time, by, each);

    public IEnumerable<(string Url, string Title)> After(string? checkpoint)
    {
        for (var number = 0; number < pages; number++)
        {
            var url = $"https://acme.example/{number:D6}";
            if (string.CompareOrdinal(url, checkpoint) <= 0)
            {
                continue;
            }

            if (Read++ == _cancelsAfter)
            {
                _cancelled!.Cancel();
            }

            if (Read % _each == 0)
            {
                _time!.Advance(_by);
            }

            yield return (url, $"Page {number}");
        }
    }
}
