using System.Runtime.CompilerServices;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <summary>Reads a listing of the platform, page after page as its entries are asked for.</summary>
internal static class PagedListing
{
    public const int EntriesPerPage = 100;

    /// <summary>Reads it.</summary>
    /// <param name="transport">The way to the platform.</param>
    /// <param name="requestOf">The call for a page, counted from 0.</param>
    /// <param name="kind">What is listed.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(PushTransport transport, Func<int, PushRequest> requestOf, ListingKind<T> kind, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        object[] formerKeys = [];
        for (var number = 0; ; number++)
        {
            var page = await ReadPageAsync(transport, requestOf(number), kind, cancellationToken).ConfigureAwait(false);
            var entries = page.Entries!;
            object[] keys = [.. entries.Select(entry => kind.Key(entry!))];

            // A server that gives the same page for ever would be listed for ever.
            if (entries.Count == 0 || keys.SequenceEqual(formerKeys))
            {
                yield break;
            }

            HashSet<object> told = kind.Grows ? [.. formerKeys] : [];
            formerKeys = keys;
            for (var i = 0; i < entries.Count; i++)
            {
                if (!told.Contains(keys[i]))
                {
                    yield return entries[i]!;
                }
            }

            if (IsLast(page, number, kind.EntriesPerPage))
            {
                yield break;
            }
        }
    }

    // A page that is not full is the last one, also for a server that does not count its pages.
    private static bool IsLast<T>(ListingPage<T> page, int number, int entriesPerPage)
        where T : class =>
        page.HasNextPage is { } hasNext ? !hasNext
        : page.TotalPages is { } pages ? number + 1 >= pages
        : page.Entries!.Count < entriesPerPage;

    private static async Task<ListingPage<T>> ReadPageAsync<T>(PushTransport transport, PushRequest request, ListingKind<T> kind, CancellationToken cancellationToken)
        where T : class
    {
        ListingPage<T>? page = null;
        request.Needs(response =>
        {
            page = kind.Read(response);
            return page.Entries is not { } entries ? $"it lists no {kind.Entries}"
                : entries.Any(entry => entry is null) ? $"it lists {kind.Entry}"
                : null;
        });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return page!;
    }
}
