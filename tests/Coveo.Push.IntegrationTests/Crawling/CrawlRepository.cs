namespace Coveo.Push.IntegrationTests.Crawling;

/// <summary>A repository of items with versions, that changes at random.</summary>
internal sealed class CrawlRepository(Random random)
{
    private readonly SortedDictionary<string, string> _items = new(StringComparer.Ordinal);
    private int _next;

    public IReadOnlyDictionary<string, string> Items => _items;

    public void Add(int items)
    {
        for (; items > 0; items--)
        {
            _items.Add($"a://{_next++:D6}", "v" + random.Next(3));
        }
    }

    /// <summary>Adds, changes and removes about so many items each.</summary>
    public void Change(int items)
    {
        foreach (var id in _items.Keys.OrderBy(_ => random.Next()).Take(items * 2).ToList())
        {
            if (random.Next(2) == 0)
            {
                _items.Remove(id);
            }
            else
            {
                _items[id] = "v" + random.Next(3);
            }
        }

        Add(items);
    }
}
