using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Logs;

/// <summary>A log of any length is read in the memory of a page.</summary>
public class LongLogTests
{
    private const int Items = 26_000;
    private const int Entries = 100_000;

    [Fact]
    public async Task A_listing_of_100_000_entries_keeps_none_that_it_has_told()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var start = DateTimeOffset.UtcNow.AddMinutes(-5);
        await coveo.Client.Batches.PushAsync(coveo.SourceId, Enumerable.Range(0, Items).Select(number => new PushDocument($"https://acme.example/{number}")));
        var search = new LogSearch(start) { PageSize = LogSearch.MaximumPageSize };

        var (told, pages) = (0L, new Queue<WeakReference>());
        await foreach (var entry in coveo.Client.Logs.SearchAsync(search))
        {
            if (told++ % LogSearch.MaximumPageSize == 0)
            {
                pages.Enqueue(new WeakReference(entry));
                IsForgotten(pages).Should().BeTrue("the entries of former pages are nobody's, after {0}", told);
            }
        }

        told.Should().BeGreaterThanOrEqualTo(Entries).And.Be(await coveo.Client.Logs.CountAsync(search));
    }

    // Not by the size of the heap: the local Coveo and other tests share it.
    private static bool IsForgotten(Queue<WeakReference> pages)
    {
        const int InUse = 3;
        const int Checked = 20;
        if (pages.Count < Checked)
        {
            return true;
        }

        GC.Collect();
        var former = pages.Take(Checked - InUse).ToList();
        while (pages.Count > InUse)
        {
            pages.Dequeue();
        }

        return former.TrueForAll(page => !page.IsAlive);
    }
}
