namespace Coveo.Push.Soak.Oracle;

/// <summary>The names of what is counted.</summary>
internal static class SoakCount
{
    public const string Operations = "operations";
    public const string Accepted = "accepted";
    public const string Rejected = "rejected";
    public const string Failed = "failed";
    public const string NotSent = "notSent";
    public const string Batches = "batches";
    public const string Unchanged = "unchanged";
    public const string Compared = "itemsCompared";
    public const string Cancelled = "cancelled";
    public const string Killed = "crawlersKilled";
    public const string Crawls = "crawlsCompleted";
    public const string Resumed = "crawlsResumed";
    public const string LostBatches = "batchesLostByTheService";
    public const string LossesTold = "lossesToldByVerification";
    public const string Verified = "itemsVerified";
}
