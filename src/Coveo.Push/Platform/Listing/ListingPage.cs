namespace Coveo.Push.Platform;

/// <summary>One page of a listing, as it was answered.</summary>
/// <param name="Entries">What it lists; <see langword="null"/> where it has no list, an entry <see langword="null"/> that lacks its name.</param>
/// <param name="TotalPages">How many pages there are, if the answer says so.</param>
/// <param name="HasNextPage">Whether there is a further one, for listings that say this instead.</param>
internal sealed record ListingPage<T>(IReadOnlyList<T?>? Entries, int? TotalPages, bool? HasNextPage = null)
    where T : class;
