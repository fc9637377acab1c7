namespace Coveo.Push;

/// <summary>What is on its way of one item, be it in several versions.</summary>
internal sealed class CrawlChange(CrawlItemChangeKind kind, CrawlItemHash? hash)
{
    public CrawlItemChangeKind Kind { get; private set; } = kind;

    /// <summary>Its contents when it has been taken; <see langword="null"/> where it is open which version is.</summary>
    public CrawlItemHash? Hash { get; private set; } = hash;

    /// <summary>Whether it is open what the item will be: then it stays in doubt.</summary>
    public bool IsMixed { get; private set; }

    /// <summary>How many operations on it have no outcome yet.</summary>
    public int Operations { get; private set; } = 1;

    public void Add(CrawlItemChangeKind kind, CrawlItemHash? hash)
    {
        IsMixed |= kind != Kind || hash != Hash;

        // A deleted tree must not be forgotten over a later operation on its root.
        Kind = Kind == CrawlItemChangeKind.DeleteTree ? Kind : kind;
        Hash = hash;
        Operations++;
    }

    /// <summary>Some of the operations have their outcome.</summary>
    /// <returns>Whether all have.</returns>
    public bool End(int operations)
    {
        Operations -= operations;
        return Operations <= 0;
    }

    public void Mix() => IsMixed = true;
}
