namespace Coveo.Push;

/// <summary>What the signs of an item come to, whatever the order in which they were read. Where they contradict each other, the item is not called indexed.</summary>
internal static class VerificationVerdict
{
    private const VerificationSigns Troubles = VerificationSigns.Warned | VerificationSigns.Hampered | VerificationSigns.Skipped;

    public static CrawlVerificationOutcome Of(VerificationSigns signs) => Has(signs, VerificationSigns.IsDeletion) ? OfDeletion(signs) : OfItem(signs);

    private static CrawlVerificationOutcome OfItem(VerificationSigns signs) =>
        Has(signs, VerificationSigns.Deleted) ? CrawlVerificationOutcome.Skipped
        : Has(signs, VerificationSigns.Rejected) ? CrawlVerificationOutcome.Rejected
        : Has(signs, VerificationSigns.Failed) ? CrawlVerificationOutcome.Failed
        : Has(signs, VerificationSigns.Indexed) ? (Has(signs, Troubles) ? CrawlVerificationOutcome.IndexedWithWarning : CrawlVerificationOutcome.Indexed)
        : Has(signs, VerificationSigns.Hampered) ? CrawlVerificationOutcome.Failed
        : Has(signs, VerificationSigns.Skipped) ? CrawlVerificationOutcome.Skipped
        : CrawlVerificationOutcome.NotSeen;

    private static CrawlVerificationOutcome OfDeletion(VerificationSigns signs) =>
        Has(signs, VerificationSigns.Rejected) ? CrawlVerificationOutcome.Rejected
        : Has(signs, VerificationSigns.Failed) ? CrawlVerificationOutcome.Failed
        : Has(signs, VerificationSigns.Deleted) ? CrawlVerificationOutcome.Deleted
        : Has(signs, VerificationSigns.Skipped) ? CrawlVerificationOutcome.Skipped
        : CrawlVerificationOutcome.NotSeen;

    private static bool Has(VerificationSigns signs, VerificationSigns any) => (signs & any) != VerificationSigns.None;
}
