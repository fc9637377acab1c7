namespace Coveo.Push;

/// <summary>What is refused before anything is asked for a verification.</summary>
internal static class CrawlVerificationRules
{
    /// <summary>More would not fit into the longest arrays, with the room that a quick look-up needs.</summary>
    public const int MaximumItems = 50_000_000;

    // The service keeps its log for 14 days (docs.coveo.com/en/1864): what was not seen by then is not seen later.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    public static void CheckTimeout(TimeSpan timeout)
    {
        if (timeout < TimeSpan.Zero || timeout > Longest)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, $"The time to wait is {timeout}. Give 0, to look once, to {Longest.TotalDays} days, for which the service keeps its log.");
        }
    }

    public static void CheckOptions(CrawlOptions options)
    {
        if (options.VerifiableItems is < 0 or > MaximumItems)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                options.VerifiableItems,
                FormattableString.Invariant($"{nameof(CrawlOptions)}.{nameof(CrawlOptions.VerifiableItems)} is {options.VerifiableItems}. Give 0, for a crawl that is not verified, to {MaximumItems}."));
        }
    }
}
