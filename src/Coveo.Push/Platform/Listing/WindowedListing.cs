using System.Runtime.CompilerServices;

namespace Coveo.Push.Platform;

/// <summary>Reads a listing whose range is longer than the service takes, part after part.</summary>
internal static class WindowedListing
{
    /// <summary>Reads it.</summary>
    /// <param name="windows">The parts; neighbours may tell the same entry.</param>
    /// <param name="read">Reads a part.</param>
    /// <param name="key">What tells an entry from the others.</param>
    /// <param name="isShared">Whether the next part may tell the entry again: the keys of those are kept until then.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        IEnumerable<TimeWindow> windows,
        Func<TimeWindow, CancellationToken, IAsyncEnumerable<T>> read,
        Func<T, string> key,
        Func<TimeWindow, T, bool> isShared,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> told = [];
        foreach (var window in windows)
        {
            HashSet<string> shared = [];
            await foreach (var entry in read(window, cancellationToken).ConfigureAwait(false))
            {
                var entryKey = key(entry);
                if (isShared(window, entry))
                {
                    shared.Add(entryKey);
                }

                if (!told.Contains(entryKey))
                {
                    yield return entry;
                }
            }

            told = shared;
        }
    }
}
