using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <summary>What a listing lists.</summary>
/// <param name="Read">Reads a page.</param>
/// <param name="Key">What tells an entry from the others.</param>
/// <param name="Entry">What messages call an entry that is lacking, such as "a source without an ID".</param>
/// <param name="Entries">What messages call the entries.</param>
internal sealed record ListingKind<T>(Func<PushResponse, ListingPage<T>> Read, Func<T, object> Key, string Entry, string Entries)
    where T : class
{
    /// <summary>How many entries a page has at most.</summary>
    public int EntriesPerPage { get; init; } = PagedListing.EntriesPerPage;

    /// <summary>Whether new entries come while a listing is read, and push others on to the next page, where they are not told again.</summary>
    public bool Grows { get; init; }
}
